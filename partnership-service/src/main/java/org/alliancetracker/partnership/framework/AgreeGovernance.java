package org.alliancetracker.partnership.framework;

import java.util.List;
import org.alliancetracker.contract.alliance.AllianceEvent;
import org.alliancetracker.contract.alliance.AllianceEvent.GovernanceAgreed;
import org.alliancetracker.contract.alliance.GovernanceBody;
import org.alliancetracker.contract.envelope.PartialDate;
import org.alliancetracker.kit.decision.Decision;
import org.alliancetracker.kit.decision.SharedCode;
import org.alliancetracker.kit.input.Faults;
import org.alliancetracker.partnership.alliance.Alliance;
import org.alliancetracker.partnership.change.Change;
import org.alliancetracker.partnership.change.Setting;

/** The bodies that govern the alliance; they replace former ones as a whole. */
record AgreeGovernance(List<GovernanceBody> bodies, PartialDate happenedOn, Boolean imported) implements Change {

  private static final int MOST = 20;

  Decision<AllianceEvent> decide(Alliance alliance, Setting setting) {
    Faults faults = new Faults().needed("bodies", bodies).some("bodies", bodies, MOST)
        .when(() -> bodies.isEmpty(), SharedCode.MISSING, "bodies", "Give at least one body.");
    for (int i = 0; faults.first().isEmpty() && i < bodies.size(); i++) {
      GovernanceBody body = bodies.get(i);
      faults.needed("bodies[" + i + "].kind", body.kind()).line("bodies[" + i + "].name", body.name(), Faults.NAME);
    }
    if (faults.first().isPresent()) {
      return Setting.refuse(faults.first().get());
    }
    return bodies.equals(alliance.framework().bodies())
        ? Setting.nothingToDo()
        : setting.accept(new GovernanceAgreed(bodies));
  }
}
