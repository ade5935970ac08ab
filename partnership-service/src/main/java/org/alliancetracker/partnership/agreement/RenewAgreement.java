package org.alliancetracker.partnership.agreement;

import org.alliancetracker.contract.alliance.AllianceEvent;
import org.alliancetracker.contract.alliance.AllianceEvent.AgreementRenewed;
import org.alliancetracker.contract.envelope.PartialDate;
import org.alliancetracker.kit.decision.Decision;
import org.alliancetracker.kit.input.Faults;
import org.alliancetracker.partnership.alliance.Alliance;
import org.alliancetracker.partnership.change.Change;
import org.alliancetracker.partnership.change.Setting;

/** An agreement goes on for another term, perhaps of unknown length; tacit where nobody signed again. */
record RenewAgreement(PartialDate termUntil, Boolean tacit, PartialDate happenedOn, Boolean imported)
    implements Change {

  Decision<AllianceEvent> decide(String agreementId, Alliance alliance, Setting setting) {
    return InForce.evenAfterItsTerm(agreementId, alliance, setting, agreement -> new Faults()
        .period("termUntil", agreement.termUntil(), termUntil).period("termUntil", agreement.termFrom(), termUntil)
        .period("termUntil", agreement.signedOn(), termUntil).first()
        .map(Setting::refuse)
        .orElseGet(() -> setting.accept(
            new AgreementRenewed(agreement.id(), termUntil, Boolean.TRUE.equals(tacit)))));
  }
}
