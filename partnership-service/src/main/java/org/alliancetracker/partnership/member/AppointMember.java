package org.alliancetracker.partnership.member;

import java.util.Objects;
import org.alliancetracker.contract.alliance.AllianceEvent;
import org.alliancetracker.contract.alliance.AllianceEvent.MemberAppointed;
import org.alliancetracker.contract.code.MemberRole;
import org.alliancetracker.contract.envelope.PartialDate;
import org.alliancetracker.kit.decision.Decision;
import org.alliancetracker.kit.decision.Refusal;
import org.alliancetracker.kit.input.Faults;
import org.alliancetracker.partnership.alliance.Alliance;
import org.alliancetracker.partnership.alliance.Member;
import org.alliancetracker.partnership.change.Change;
import org.alliancetracker.partnership.change.Setting;
import org.alliancetracker.partnership.partner.KnownPartner;
import org.alliancetracker.partnership.refusal.PartnershipCode;
import org.alliancetracker.partnership.rights.Permission;
import org.alliancetracker.partnership.rights.Rights;

/** A person takes a role, perhaps for a partner and for a period. */
record AppointMember(
    String personId,
    MemberRole role,
    String partnerId,
    PartialDate from,
    PartialDate until,
    PartialDate happenedOn,
    Boolean imported)
    implements Change {

  @Override
  public Permission needs() {
    return Permission.APPOINT;
  }

  Decision<AllianceEvent> decide(Alliance alliance, Setting setting) {
    if (role != null && !Rights.mayGive(setting.actor(), role, alliance, setting.today())) {
      return Setting.refuse(Giving.notYours());
    }
    Faults faults = new Faults().needed("personId", personId).id("personId", personId).needed("role", role)
        .period("until", from, until);
    KnownPartner.check(faults, "partnerId", partnerId, alliance);
    if (faults.first().isPresent()) {
      return Setting.refuse(faults.first().get());
    }
    return alliance.members().all().stream().anyMatch(one -> same(one, setting))
        ? Setting.refuse(Refusal.of(PartnershipCode.ALREADY_MEMBER, "This person holds the role already; stand it down first."))
        : setting.accept(new MemberAppointed(setting.newId(), personId, role, partnerId, from, until));
  }

  private boolean same(Member other, Setting setting) {
    return other.personId().equals(personId) && other.role() == role && Objects.equals(other.partnerId(), partnerId)
        && other.active(setting.today());
  }
}
