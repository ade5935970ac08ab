package org.alliancetracker.partnership.contribution;

import org.alliancetracker.contract.alliance.AllianceEvent;
import org.alliancetracker.contract.alliance.AllianceEvent.ContributionPledged;
import org.alliancetracker.contract.code.ContributionKind;
import org.alliancetracker.contract.envelope.PartialDate;
import org.alliancetracker.kit.decision.Decision;
import org.alliancetracker.kit.input.Faults;
import org.alliancetracker.partnership.alliance.Alliance;
import org.alliancetracker.partnership.change.Change;
import org.alliancetracker.partnership.change.Setting;
import org.alliancetracker.partnership.partner.KnownPartner;

/** A partner promises money, goods or time; how much may be unknown. */
record PledgeContribution(
    String partnerId,
    ContributionKind kind,
    Double amount,
    String unit,
    String description,
    PartialDate happenedOn,
    Boolean imported)
    implements Change {

  private static final int UNIT = 50;

  Decision<AllianceEvent> decide(Alliance alliance, Setting setting) {
    Faults faults = new Faults().needed("kind", kind).amount("amount", amount).line("unit", unit, UNIT)
        .text("description", description);
    KnownPartner.check(faults, "partnerId", partnerId, alliance);
    return faults.first().map(Setting::refuse).orElseGet(() -> setting.accept(
        new ContributionPledged(setting.newId(), partnerId, kind, amount, unit, description)));
  }
}
