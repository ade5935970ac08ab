package org.alliancetracker.partnership.agreement;

import java.util.function.Function;
import org.alliancetracker.contract.alliance.AllianceEvent;
import org.alliancetracker.kit.decision.Decision;
import org.alliancetracker.kit.decision.Refusal;
import org.alliancetracker.partnership.alliance.Agreement;
import org.alliancetracker.partnership.alliance.Alliance;
import org.alliancetracker.partnership.change.Setting;
import org.alliancetracker.partnership.refusal.PartnershipCode;

/** Only an agreement in force can be changed. */
final class InForce {

  private InForce() {}

  static Decision<AllianceEvent> then(
      String agreementId, Alliance alliance, Function<Agreement, Decision<AllianceEvent>> next) {
    var found = alliance.agreements().find(agreementId);
    if (found.isEmpty()) {
      return Setting.refuse(Refusal.notFound());
    }
    return found.get().inForce()
        ? next.apply(found.get())
        : Setting.refuse(Refusal.of(PartnershipCode.AGREEMENT_ENDED, "This agreement has ended; record the new one instead."));
  }
}
