package org.alliancetracker.partnership.agreement;

import org.alliancetracker.contract.alliance.AllianceEvent;
import org.alliancetracker.contract.alliance.AllianceEvent.AgreementAmended;
import org.alliancetracker.contract.envelope.PartialDate;
import org.alliancetracker.kit.decision.Decision;
import org.alliancetracker.kit.input.Faults;
import org.alliancetracker.partnership.alliance.Alliance;
import org.alliancetracker.partnership.change.Change;
import org.alliancetracker.partnership.change.Setting;

/** An amendment changes what was agreed, perhaps its term. */
record AmendAgreement(String subject, PartialDate termUntil, PartialDate happenedOn, Boolean imported)
    implements Change {

  Decision<AllianceEvent> decide(String agreementId, Alliance alliance, Setting setting) {
    var fault = new Faults().text("subject", subject).first();
    return fault.map(Setting::refuse).orElseGet(() -> InForce.then(agreementId, alliance, setting, agreement -> new Faults()
        .period("termUntil", agreement.termFrom(), termUntil).period("termUntil", agreement.signedOn(), termUntil).first()
        .map(Setting::refuse)
        .orElseGet(() -> setting.accept(new AgreementAmended(agreement.id(), subject, termUntil)))));
  }
}
