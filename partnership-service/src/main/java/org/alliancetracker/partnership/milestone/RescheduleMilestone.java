package org.alliancetracker.partnership.milestone;

import org.alliancetracker.contract.alliance.AllianceEvent;
import org.alliancetracker.contract.alliance.AllianceEvent.MilestoneRescheduled;
import org.alliancetracker.contract.envelope.PartialDate;
import org.alliancetracker.kit.decision.Decision;
import org.alliancetracker.kit.input.Faults;
import org.alliancetracker.partnership.alliance.Alliance;
import org.alliancetracker.partnership.change.Change;
import org.alliancetracker.partnership.change.Setting;

/** A planned milestone is moved to another date; the former one stays known. */
record RescheduleMilestone(PartialDate dueOn, String reason, PartialDate happenedOn, Boolean imported)
    implements Change {

  Decision<AllianceEvent> decide(String milestoneId, Alliance alliance, Setting setting) {
    var fault = new Faults().needed("dueOn", dueOn).text("reason", reason).first();
    return fault.map(Setting::refuse).orElseGet(() -> Open.then(milestoneId, alliance, open ->
        dueOn.equals(open.dueOn())
            ? Setting.nothingToDo()
            : setting.accept(new MilestoneRescheduled(open.id(), open.dueOn(), dueOn, reason))));
  }
}
