package org.alliancetracker.partnership.milestone;

import java.util.List;
import org.alliancetracker.contract.alliance.AllianceEvent;
import org.alliancetracker.contract.alliance.AllianceEvent.MilestoneReached;
import org.alliancetracker.contract.envelope.PartialDate;
import org.alliancetracker.kit.decision.Decision;
import org.alliancetracker.kit.input.Faults;
import org.alliancetracker.partnership.alliance.Alliance;
import org.alliancetracker.partnership.change.Change;
import org.alliancetracker.partnership.change.Setting;

/** A planned milestone is reached, on the day it happened. */
record ReachMilestone(String note, List<String> evidence, String source, PartialDate happenedOn, Boolean imported)
    implements Change {

  Decision<AllianceEvent> decide(String milestoneId, Alliance alliance, Setting setting) {
    var fault = new Faults().text("note", note).line("source", source, Faults.ADDRESS)
        .lines("evidence", evidence, RecordMilestone.MOST_EVIDENCE, Faults.ADDRESS).first();
    return fault.map(Setting::refuse).orElseGet(() -> Open.then(milestoneId, alliance, open -> setting.accept(
        new MilestoneReached(open.id(), open.kind(), open.title(), note, evidence, source))));
  }
}
