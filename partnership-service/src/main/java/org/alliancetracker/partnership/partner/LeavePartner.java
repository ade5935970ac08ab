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

/**
 * A partner leaves the alliance, and with it those who hold a role for it.
 *
 * @param evenIfLast leaves the alliance without a manager, which only administrators may choose; null means no
 */
record LeavePartner(String reason, PartialDate happenedOn, Boolean imported, Boolean evenIfLast) implements Change {

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
        .map(partner -> leave(partner, alliance, setting))
        .orElseGet(() -> Setting.refuse(Refusal.notFound()));
  }

  private Decision<AllianceEvent> leave(Partner partner, Alliance alliance, Setting setting) {
    if (!partner.takesPart()) {
      return Setting.refuse(Refusal.of(PartnershipCode.PARTNER_LEFT, "This partner has left already; nothing is to be done."));
    }
    boolean mayLeaveNone = Boolean.TRUE.equals(evenIfLast) && setting.actor().everywhere();
    boolean managed = alliance.members()
        .managedWithout(one -> partner.id().equals(one.partnerId()), setting.erased(), setting.today());
    if (!mayLeaveNone && !managed) {
      return Setting.refuse(Refusal.of(PartnershipCode.LAST_MANAGER, "With this partner the last manager would leave who stays as long;"
          + " appoint another one first, for another partner or for none."));
    }
    return setting.endsBefore(partner.joinedOn()).map(Setting::refuse)
        .orElseGet(() -> setting.accept(new PartnerLeft(partner.id(), reason)));
  }
}
