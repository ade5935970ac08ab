package org.alliancetracker.notification.alliance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.alliancetracker.contract.code.MemberRole;

/** Who holds a role in an alliance: within its days, not stood down, and for no partner that has left. */
public final class Presence {

  private final AllianceView view;

  private Presence(AllianceView view) {
    this.view = view;
  }

  public static Presence in(AllianceView view) {
    return new Presence(view);
  }

  /** Those whose role holds on a day, as far as the alliance is told now. */
  public Stream<Member> on(LocalDate day) {
    return view.members().stream().filter(member -> whyNot(member, day).isEmpty());
  }

  public boolean holdsAny(String personId, LocalDate day) {
    return on(day).anyMatch(member -> member.personId().equals(personId));
  }

  /** Whether the person held any role in the eyes of a past moment. */
  public boolean heldAnyAt(String personId, Instant moment) {
    return view.members().stream().filter(member -> member.personId().equals(personId))
        .anyMatch(member -> member.heldOn(view.dayOf(moment), moment)
            && partnerOf(member).map(partner -> partner.tookPartAt(moment)).orElse(true));
  }

  /** Why the person holds none of the roles on a day; empty where one holds. Of several reasons the first of the list counts. */
  public Optional<NoRole> missing(String personId, Set<MemberRole> roles, LocalDate day) {
    var held = view.members().stream().filter(m -> m.personId().equals(personId) && roles.contains(m.role())).toList();
    return held.stream().anyMatch(member -> whyNot(member, day).isEmpty()) ? Optional.empty()
        : Optional.of(held.stream().map(member -> whyNot(member, day).orElseThrow()).min(Comparator.naturalOrder()).orElse(NoRole.NONE));
  }

  private Optional<NoRole> whyNot(Member member, LocalDate day) {
    if (member.stoodDownAt() != null) {
      return Optional.of(NoRole.STOOD_DOWN);
    }
    if (partnerOf(member).filter(Partner::left).isPresent()) {
      return Optional.of(NoRole.PARTNER_LEFT);
    }
    if (member.heldOn(day, Instant.MAX)) {
      return Optional.empty();
    }
    return Optional.of(member.isOver(day) ? NoRole.OVER : NoRole.NOT_YET);
  }

  private Optional<Partner> partnerOf(Member member) {
    return view.partners().stream().filter(partner -> partner.id().equals(member.partnerId())).findFirst();
  }
}
