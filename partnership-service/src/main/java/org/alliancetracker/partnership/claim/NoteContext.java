package org.alliancetracker.partnership.claim;

import org.alliancetracker.contract.alliance.AllianceEvent;
import org.alliancetracker.contract.alliance.AllianceEvent.ContextNoted;
import org.alliancetracker.contract.envelope.PartialDate;
import org.alliancetracker.kit.decision.Decision;
import org.alliancetracker.kit.input.Faults;
import org.alliancetracker.partnership.alliance.Alliance;
import org.alliancetracker.partnership.change.Change;
import org.alliancetracker.partnership.change.Setting;

/** Something outside the alliance that explains something inside: a law, a crisis. */
record NoteContext(String text, String source, PartialDate happenedOn, Boolean imported) implements Change {

  @Override
  public boolean legalAfterClosing() {
    return true;
  }

  Decision<AllianceEvent> decide(Alliance alliance, Setting setting) {
    var fault = new Faults().needed("text", text).line("source", source, Faults.ADDRESS).first();
    return fault.map(Setting::refuse).orElseGet(() -> setting.accept(new ContextNoted(text, source)));
  }
}
