package org.alliancetracker.partnership.milestone;

import org.alliancetracker.contract.alliance.AllianceEvent;
import org.alliancetracker.contract.alliance.AllianceEvent.MilestoneCancelled;
import org.alliancetracker.contract.envelope.PartialDate;
import org.alliancetracker.kit.decision.Decision;
import org.alliancetracker.kit.input.Faults;
import org.alliancetracker.partnership.alliance.Alliance;
import org.alliancetracker.partnership.change.Change;
import org.alliancetracker.partnership.change.Setting;

/** A planned milestone will not be reached. */
record CancelMilestone(String reason, PartialDate happenedOn, Boolean imported) implements Change {

  @Override
  public boolean legalWhenFull() {
    return true;
  }

  Decision<AllianceEvent> decide(String milestoneId, Alliance alliance, Setting setting) {
    var fault = new Faults().text("reason", reason).first();
    return fault.map(Setting::refuse).orElseGet(() -> Open.then(
        milestoneId, alliance, open -> setting.accept(new MilestoneCancelled(open.id(), reason))));
  }
}
