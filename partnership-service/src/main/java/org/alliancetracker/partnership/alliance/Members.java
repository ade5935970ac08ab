package org.alliancetracker.partnership.alliance;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.alliancetracker.contract.alliance.AllianceEvent.MemberAppointed;
import org.alliancetracker.contract.alliance.AllianceEvent.MemberStoodDown;
import org.alliancetracker.contract.code.MemberRole;
import org.alliancetracker.contract.envelope.PartialDate;

/** Who holds or held a role. */
public record Members(List<Member> all) {

  static final Members NONE = new Members(List.of());

  public Members {
    all = Listed.of(all);
  }

  public Optional<Member> find(String id) {
    return all.stream().filter(member -> member.id().equals(id)).findFirst();
  }

  public Set<MemberRole> rolesOf(String personId, LocalDate today) {
    return all.stream()
        .filter(member -> member.personId().equals(personId) && member.active(today))
        .map(Member::role)
        .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * Whether, were this role ended, another manager who is present stays at least as long as this one would have: an
   * alliance must not run out of managers because the one without an end went before one with an end.
   */
  public boolean managedWithout(Member leaving, LocalDate today) {
    return all.stream()
        .filter(one -> one.role() == MemberRole.MANAGER && one.active(today) && !one.id().equals(leaving.id()))
        .anyMatch(one -> one.staysAsLongAs(leaving));
  }

  Members appointed(MemberAppointed event) {
    return new Members(Listed.with(all, new Member(
        event.memberId(), event.personId(), event.role(), event.partnerId(), event.from(), event.until(), null)));
  }

  Members stoodDown(MemberStoodDown event, PartialDate day) {
    return new Members(Listed.changed(all, one -> one.id().equals(event.memberId()), one -> one.stoodDown(day)));
  }
}
