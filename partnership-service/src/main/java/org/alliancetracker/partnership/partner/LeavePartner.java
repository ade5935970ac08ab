package org.alliancetracker.partnership.partner;

import org.alliancetracker.contract.alliance.AllianceEvent;
import org.alliancetracker.contract.alliance.AllianceEvent.PartnerLeft;
import org.alliancetracker.contract.envelope.PartialDate;
import org.alliancetracker.kit.decision.Decision;
import org.alliancetracker.kit.decision.Refusal;
import org.alliancetracker.kit.input.Faults;
import org.alliancetracker.partnership.alliance.Alliance;
import org.alliancetracker.partnership.alliance.Partner;
import org.alliancetracker.partnership.change.Change;
import org.alliancetracker.partnership.change.Setting;
import org.alliancetracker.partnership.refusal.PartnershipCode;

/** A partner leaves the alliance. */
record LeavePartner(String reason, PartialDate happenedOn, Boolean imported) implements Change {

  @Override
  public boolean legalWhenFull() {
    return true;
  }

  Decision<AllianceEvent> decide(String partnerId, Alliance alliance, Setting setting) {
    var fault = new Faults().text("reason", reason).first();
    if (fault.isPresent()) {
      return Setting.refuse(fault.get());
    }
    return alliance.partners().find(partnerId)
        .map(partner -> leave(partner, setting))
        .orElseGet(() -> Setting.refuse(Refusal.notFound()));
  }

  private Decision<AllianceEvent> leave(Partner partner, Setting setting) {
    return partner.takesPart()
        ? setting.accept(new PartnerLeft(partner.id(), reason))
        : Setting.refuse(Refusal.of(PartnershipCode.PARTNER_LEFT, "This partner has left already; nothing is to be done."));
  }
}
