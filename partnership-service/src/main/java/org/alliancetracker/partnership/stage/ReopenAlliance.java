package org.alliancetracker.partnership.stage;

import java.util.List;
import org.alliancetracker.contract.alliance.AllianceEvent;
import org.alliancetracker.contract.alliance.AllianceEvent.AllianceReopened;
import org.alliancetracker.contract.code.Stage;
import org.alliancetracker.contract.envelope.PartialDate;
import org.alliancetracker.kit.decision.Decision;
import org.alliancetracker.kit.decision.Refusal;
import org.alliancetracker.kit.input.Faults;
import org.alliancetracker.partnership.alliance.Alliance;
import org.alliancetracker.partnership.alliance.Passage;
import org.alliancetracker.partnership.change.Change;
import org.alliancetracker.partnership.change.Setting;
import org.alliancetracker.partnership.refusal.PartnershipCode;

/** A closed alliance goes on, in the stage it was closed in unless another is named. */
record ReopenAlliance(Stage to, String reason, PartialDate happenedOn, Boolean imported) implements Change {

  @Override
  public boolean legalAfterClosing() {
    return true;
  }

  Decision<AllianceEvent> decide(Alliance alliance, Setting setting) {
    var fault = new Faults().needed("reason", reason)
        .when(() -> to == Stage.CLOSED, PartnershipCode.NOT_OPEN, "to", "Name an open stage, or leave it away.").first();
    if (fault.isPresent()) {
      return Setting.refuse(fault.get());
    }
    if (!alliance.life().closed()) {
      return Setting.refuse(Refusal.of(PartnershipCode.NOT_CLOSED, "The alliance is open; nothing is to be done."));
    }
    return setting.endsBefore(alliance.life().since(alliance.begunOn())).map(Setting::refuse)
        .orElseGet(() -> setting.accept(new AllianceReopened(to == null ? before(alliance) : to, reason)));
  }

  /** An alliance that was entered as closed has no stage before; steering is where most closed ones were. */
  private static Stage before(Alliance alliance) {
    List<Passage> passages = alliance.life().passages();
    Stage from = passages.isEmpty() ? null : passages.getLast().from();
    return from == null ? Stage.STEERING : from;
  }
}
