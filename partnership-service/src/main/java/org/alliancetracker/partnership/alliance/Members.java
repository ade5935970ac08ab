package org.alliancetracker.partnership.alliance;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
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
   * Whether, were these roles ended, for each manager among them another one who is present stays at least as long: an
   * alliance must not run out of managers because the one without an end went before one with an end.
   *
   * @param erased by id of the person: nobody is there any more, so that such a role neither stays nor is missed
   */
  public boolean managedWithout(Predicate<Member> leaving, Predicate<String> erased, LocalDate today) {
    Map<Boolean, List<Member>> managers = all.stream()
        .filter(one -> one.role() == MemberRole.MANAGER && one.active(today) && !erased.test(one.personId()))
        .collect(Collectors.partitioningBy(leaving));
    return managers.get(true).stream()
        .allMatch(gone -> managers.get(false).stream().anyMatch(one -> one.staysAsLongAs(gone)));
  }

  /** @param partnerLeftOn when the partner for which the role is to be held had left, or null */
  Members appointed(MemberAppointed event, PartialDate partnerLeftOn) {
    return new Members(Listed.with(all, new Member(event.memberId(), event.personId(), event.role(), event.partnerId(),
        event.from(), event.until(), null, partnerLeftOn)));
  }

  Members partnerLeft(String partnerId, PartialDate day) {
    return new Members(Listed.changed(all, one -> partnerId.equals(one.partnerId()), one -> one.leftWithPartner(day)));
  }

  Members stoodDown(MemberStoodDown event, PartialDate day) {
    return new Members(Listed.changed(all, one -> one.id().equals(event.memberId()), one -> one.stoodDown(day)));
  }
}
