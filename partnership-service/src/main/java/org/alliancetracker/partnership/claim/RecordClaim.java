package org.alliancetracker.partnership.claim;

import org.alliancetracker.contract.alliance.AllianceEvent;
import org.alliancetracker.contract.alliance.AllianceEvent.ClaimRecorded;
import org.alliancetracker.contract.envelope.PartialDate;
import org.alliancetracker.kit.decision.Decision;
import org.alliancetracker.kit.input.Faults;
import org.alliancetracker.partnership.alliance.Alliance;
import org.alliancetracker.partnership.change.Change;
import org.alliancetracker.partnership.change.Setting;

/** What a source says about the alliance. Two sources may differ; neither replaces the other. */
record RecordClaim(
    String about, String text, PartialDate asOf, String source, PartialDate happenedOn, Boolean imported)
    implements Change {

  @Override
  public boolean legalAfterClosing() {
    return true;
  }

  Decision<AllianceEvent> decide(Alliance alliance, Setting setting) {
    var fault = new Faults().line("about", about, Faults.LINE).needed("text", text)
        .line("source", source, Faults.ADDRESS).first();
    return fault.map(Setting::refuse)
        .orElseGet(() -> setting.accept(new ClaimRecorded(setting.newId(), about, text, asOf, source)));
  }
}
