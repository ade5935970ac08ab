package org.alliancetracker.partnership.agreement;

import java.util.List;
import org.alliancetracker.contract.alliance.AllianceEvent;
import org.alliancetracker.contract.alliance.AllianceEvent.AgreementSigned;
import org.alliancetracker.contract.code.AgreementKind;
import org.alliancetracker.contract.envelope.PartialDate;
import org.alliancetracker.kit.decision.Decision;
import org.alliancetracker.kit.input.Faults;
import org.alliancetracker.partnership.alliance.Alliance;
import org.alliancetracker.partnership.change.Change;
import org.alliancetracker.partnership.change.Setting;
import org.alliancetracker.partnership.partner.KnownPartner;

/**
 * Some of the partners signed an agreement, on the day it happened. Kind, term and signatories may be unknown.
 */
record SignAgreement(
    AgreementKind kind,
    String title,
    List<String> partnerIds,
    PartialDate termFrom,
    PartialDate termUntil,
    String source,
    PartialDate happenedOn,
    Boolean imported)
    implements Change {

  private static final int MOST_SIGNATORIES = 200;

  Decision<AllianceEvent> decide(Alliance alliance, Setting setting) {
    Faults faults = new Faults().line("title", title, Faults.LINE).ids("partnerIds", partnerIds, MOST_SIGNATORIES)
        .period("termUntil", termFrom, termUntil).period("termUntil", happenedOn, termUntil).line("source", source, Faults.ADDRESS);
    for (int i = 0; partnerIds != null && i < partnerIds.size(); i++) {
      KnownPartner.check(faults, "partnerIds[" + i + "]", partnerIds.get(i), alliance);
    }
    return faults.first().map(Setting::refuse).orElseGet(() -> setting.accept(
        new AgreementSigned(setting.newId(), kind, title, partnerIds, termFrom, termUntil, source)));
  }
}
