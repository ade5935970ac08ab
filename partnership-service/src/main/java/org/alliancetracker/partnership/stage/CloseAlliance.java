package org.alliancetracker.partnership.stage;

import java.util.List;
import org.alliancetracker.contract.alliance.AllianceEvent;
import org.alliancetracker.contract.alliance.AllianceEvent.AllianceClosed;
import org.alliancetracker.contract.code.ClosingReason;
import org.alliancetracker.contract.code.GateCondition;
import org.alliancetracker.contract.code.Stage;
import org.alliancetracker.contract.envelope.PartialDate;
import org.alliancetracker.kit.decision.Decision;
import org.alliancetracker.kit.decision.Refusal;
import org.alliancetracker.kit.input.Faults;
import org.alliancetracker.partnership.alliance.Alliance;
import org.alliancetracker.partnership.change.Change;
import org.alliancetracker.partnership.change.Setting;
import org.alliancetracker.partnership.refusal.PartnershipCode;

/** The alliance ends, for a reason; {@code UNKNOWN} is one, often all that is known of history entered late. */
record CloseAlliance(
    ClosingReason reason, String note, GateOverride override, PartialDate happenedOn, Boolean imported)
    implements Change {

  @Override
  public boolean legalWhenFull() {
    return true;
  }

  Decision<AllianceEvent> decide(Alliance alliance, Setting setting) {
    var fault = Passing.check(new Faults().needed("reason", reason).text("note", note), override).first();
    if (fault.isPresent()) {
      return Setting.refuse(fault.get());
    }
    Stage from = alliance.life().stage();
    if (from == Stage.CLOSED) {
      return Setting.refuse(Refusal.of(PartnershipCode.ALLIANCE_CLOSED, "The alliance is closed already."));
    }
    var early = setting.endsBefore(alliance.life().since(alliance.begunOn()));
    if (early.isPresent()) {
      return Setting.refuse(early.get());
    }
    List<GateCondition> unmet = Gate.unmet(Gate.beforeClosing(from), alliance, setting.dayItHappened());
    return unmet.isEmpty() || override != null
        ? setting.accept(new AllianceClosed(reason, note, from, unmet, Passing.reason(override, unmet)))
        : Setting.refuse(Passing.notPassed(unmet));
  }
}
