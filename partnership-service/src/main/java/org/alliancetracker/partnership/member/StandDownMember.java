package org.alliancetracker.partnership.member;

import org.alliancetracker.contract.alliance.AllianceEvent;
import org.alliancetracker.contract.alliance.AllianceEvent.MemberStoodDown;
import org.alliancetracker.contract.envelope.PartialDate;
import org.alliancetracker.kit.decision.Decision;
import org.alliancetracker.kit.decision.Refusal;
import org.alliancetracker.partnership.alliance.Alliance;
import org.alliancetracker.partnership.alliance.Member;
import org.alliancetracker.partnership.change.Admission;
import org.alliancetracker.partnership.change.Change;
import org.alliancetracker.partnership.change.Setting;
import org.alliancetracker.partnership.refusal.PartnershipCode;
import org.alliancetracker.partnership.rights.Actor;
import org.alliancetracker.partnership.rights.Permission;
import org.alliancetracker.partnership.rights.Rights;

/**
 * A person no longer holds a role: one of his own, or one that the actor may give.
 *
 * @param evenIfLast leaves the alliance without a manager, which only administrators may choose; null means no
 */
record StandDownMember(PartialDate happenedOn, Boolean imported, Boolean evenIfLast) implements Change {

  /** Everybody may lay down a role of his own; whose role it is, the decision sees. */
  @Override
  public Permission needs() {
    return Permission.READ;
  }

  @Override
  public boolean legalWhenFull() {
    return true;
  }

  Decision<AllianceEvent> decide(String memberId, Alliance alliance, Setting setting) {
    Actor actor = setting.actor();
    var member = alliance.members().find(memberId);
    boolean own = member.filter(one -> one.personId().equals(actor.personId())).isPresent();
    if (!own && !Rights.may(actor, Permission.APPOINT, alliance, setting.today())) {
      return Setting.refuse(Admission.notAllowed());
    }
    if (Boolean.TRUE.equals(evenIfLast) && !actor.everywhere()) {
      return Setting.refuse(Giving.onlyAdministrators());
    }
    if (member.isEmpty()) {
      return Setting.refuse(Refusal.notFound());
    }
    return own || Rights.mayGive(actor, member.get().role(), alliance, setting.today())
        ? standDown(member.get(), alliance, setting)
        : Setting.refuse(Giving.notYours());
  }

  private Decision<AllianceEvent> standDown(Member member, Alliance alliance, Setting setting) {
    if (member.stoodDownOn() != null) {
      return Setting.refuse(Refusal.of(
          PartnershipCode.ALREADY_STOOD_DOWN, "This role has ended already; nothing is to be done."));
    }
    var early = setting.endsBefore(member.from());
    if (early.isPresent()) {
      return Setting.refuse(early.get());
    }
    boolean missed = !alliance.members().managedWithout(one -> one.id().equals(member.id()), setting.erased(), setting.today());
    return missed && !Boolean.TRUE.equals(evenIfLast)
        ? Setting.refuse(Giving.lastManager())
        : setting.accept(new MemberStoodDown(member.id(), member.personId(), member.role()));
  }
}
