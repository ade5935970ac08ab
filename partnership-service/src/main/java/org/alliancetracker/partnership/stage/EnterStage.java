package org.alliancetracker.partnership.stage;

import java.util.List;
import org.alliancetracker.contract.alliance.AllianceEvent;
import org.alliancetracker.contract.alliance.AllianceEvent.StageEntered;
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

/** The alliance goes on to another stage, through the gate between. */
record EnterStage(Stage to, GateOverride override, PartialDate happenedOn, Boolean imported)
    implements Change {

  Decision<AllianceEvent> decide(Alliance alliance, Setting setting) {
    var fault = Passing.check(new Faults().needed("to", to), override).first();
    if (fault.isPresent()) {
      return Setting.refuse(fault.get());
    }
    Stage from = alliance.life().stage();
    if (from == to) {
      return Setting.refuse(Refusal.of(PartnershipCode.ALREADY_IN_STAGE, "The alliance is in this stage already."));
    }
    return Gate.between(from, to)
        .map(conditions -> setting.endsBefore(alliance.life().since(alliance.begunOn())).map(Setting::refuse)
            .orElseGet(() -> pass(conditions, from, alliance, setting)))
        .orElseGet(() -> Setting.refuse(noWay(from)));
  }

  private Decision<AllianceEvent> pass(
      List<GateCondition> conditions, Stage from, Alliance alliance, Setting setting) {
    List<GateCondition> unmet = Gate.unmet(conditions, alliance, setting.dayItHappened());
    return unmet.isEmpty() || override != null
        ? setting.accept(new StageEntered(from, to, unmet, Passing.reason(override, unmet)))
        : Setting.refuse(Passing.notPassed(unmet));
  }

  private Refusal noWay(Stage from) {
    return to == Stage.CLOSED || from == Stage.CLOSED
        ? Refusal.of(PartnershipCode.NO_SUCH_WAY, "Close and reopen an alliance with their own commands.")
        : Refusal.of(PartnershipCode.NO_SUCH_WAY, "No way leads from this stage to that one; go through evaluation.");
  }
}
