package org.alliancetracker.partnership.framework;

import java.util.List;
import org.alliancetracker.contract.alliance.AllianceEvent;
import org.alliancetracker.contract.alliance.AllianceEvent.ObjectivesAgreed;
import org.alliancetracker.contract.alliance.Objective;
import org.alliancetracker.contract.envelope.PartialDate;
import org.alliancetracker.kit.decision.Decision;
import org.alliancetracker.kit.decision.SharedCode;
import org.alliancetracker.kit.input.Faults;
import org.alliancetracker.partnership.alliance.Alliance;
import org.alliancetracker.partnership.change.Change;
import org.alliancetracker.partnership.change.Setting;
import org.alliancetracker.partnership.partner.KnownPartner;

/** The objectives that the partners share, and each one's own; they replace former ones as a whole. */
record AgreeObjectives(List<Objective> objectives, PartialDate happenedOn, Boolean imported) implements Change {

  private static final int MOST = 100;
  private static final int LONGEST = 2_000;

  Decision<AllianceEvent> decide(Alliance alliance, Setting setting) {
    Faults faults = new Faults().needed("objectives", objectives).some("objectives", objectives, MOST)
        .when(() -> objectives.isEmpty(), SharedCode.MISSING, "objectives", "Give at least one objective.");
    for (int i = 0; faults.first().isEmpty() && i < objectives.size(); i++) {
      Objective objective = objectives.get(i);
      faults.needed("objectives[" + i + "].text", objective.text(), LONGEST);
      KnownPartner.check(faults, "objectives[" + i + "].partnerId", objective.partnerId(), alliance);
    }
    if (faults.first().isPresent()) {
      return Setting.refuse(faults.first().get());
    }
    return objectives.equals(alliance.framework().objectives())
        ? Setting.nothingToDo()
        : setting.accept(new ObjectivesAgreed(objectives));
  }
}
