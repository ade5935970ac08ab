package org.alliancetracker.partnership.agreement;

import org.alliancetracker.contract.alliance.AllianceEvent;
import org.alliancetracker.contract.alliance.AllianceEvent.AgreementTerminated;
import org.alliancetracker.contract.envelope.PartialDate;
import org.alliancetracker.kit.decision.Decision;
import org.alliancetracker.kit.input.Faults;
import org.alliancetracker.partnership.alliance.Alliance;
import org.alliancetracker.partnership.change.Change;
import org.alliancetracker.partnership.change.Setting;

/** An agreement ends before or at its term. */
record TerminateAgreement(String reason, PartialDate happenedOn, Boolean imported) implements Change {

  @Override
  public boolean legalWhenFull() {
    return true;
  }

  Decision<AllianceEvent> decide(String agreementId, Alliance alliance, Setting setting) {
    var fault = new Faults().text("reason", reason).first();
    return fault.map(Setting::refuse).orElseGet(() -> InForce.then(
        agreementId, alliance, setting, agreement -> setting.accept(new AgreementTerminated(agreement.id(), reason))));
  }
}
