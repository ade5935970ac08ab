package org.alliancetracker.partnership.agreement;

import java.util.function.Function;
import org.alliancetracker.contract.alliance.AllianceEvent;
import org.alliancetracker.kit.decision.Decision;
import org.alliancetracker.kit.decision.Refusal;
import org.alliancetracker.partnership.alliance.Agreement;
import org.alliancetracker.partnership.alliance.Alliance;
import org.alliancetracker.partnership.change.Setting;
import org.alliancetracker.partnership.refusal.PartnershipCode;

/** Only an agreement that is not over can be changed, and nothing happens to it before it is signed. */
final class InForce {

  private InForce() {}

  /** For what holds within the term: it is refused when the term had ended by then. */
  static Decision<AllianceEvent> then(
      String agreementId, Alliance alliance, Setting setting, Function<Agreement, Decision<AllianceEvent>> next) {
    return evenAfterItsTerm(agreementId, alliance, setting, agreement -> agreement.over(setting.happenedOn().firstDay())
        ? refused("The term of this agreement had ended by then; renew it, or record the new one instead.")
        : next.apply(agreement));
  }

  /** The same for what may follow on the term. */
  static Decision<AllianceEvent> evenAfterItsTerm(
      String agreementId, Alliance alliance, Setting setting, Function<Agreement, Decision<AllianceEvent>> next) {
    var found = alliance.agreements().find(agreementId);
    if (found.isEmpty()) {
      return Setting.refuse(Refusal.notFound());
    }
    if (found.get().terminatedOn() != null) {
      return refused("This agreement has ended; record the new one instead.");
    }
    return setting.endsBefore(found.get().signedOn()).map(Setting::refuse).orElseGet(() -> next.apply(found.get()));
  }

  private static Decision<AllianceEvent> refused(String sentence) {
    return Setting.refuse(Refusal.of(PartnershipCode.AGREEMENT_ENDED, sentence));
  }
}
