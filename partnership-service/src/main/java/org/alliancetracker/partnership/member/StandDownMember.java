package org.alliancetracker.partnership.member;

import org.alliancetracker.contract.alliance.AllianceEvent;
import org.alliancetracker.contract.alliance.AllianceEvent.MemberStoodDown;
import org.alliancetracker.contract.envelope.PartialDate;
import org.alliancetracker.kit.decision.Decision;
import org.alliancetracker.kit.decision.Refusal;
import org.alliancetracker.partnership.alliance.Alliance;
import org.alliancetracker.partnership.alliance.Member;
import org.alliancetracker.partnership.change.Change;
import org.alliancetracker.partnership.change.Setting;
import org.alliancetracker.partnership.refusal.PartnershipCode;

/** A person no longer holds a role. */
record StandDownMember(PartialDate happenedOn, Boolean imported) implements Change {

  Decision<AllianceEvent> decide(String memberId, Alliance alliance, Setting setting) {
    return alliance.members().find(memberId)
        .map(member -> standDown(member, setting))
        .orElseGet(() -> Setting.refuse(Refusal.notFound()));
  }

  private static Decision<AllianceEvent> standDown(Member member, Setting setting) {
    return member.stoodDownOn() == null
        ? setting.accept(new MemberStoodDown(member.id(), member.personId(), member.role()))
        : Setting.refuse(Refusal.of(PartnershipCode.ALREADY_STOOD_DOWN, "This role has ended already; nothing is to be done."));
  }
}
