package org.alliancetracker.partnership.alliance;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alliancetracker.contract.code.MemberRole;
import org.alliancetracker.contract.envelope.PartialDate;
import org.alliancetracker.contract.envelope.Tenure;

/**
 * Who holds which role when, as list rows keep it: {@code person|from|until|role}, each of the days perhaps empty. Ids have no
 * bar in them. A row of an earlier program names no role: it tells who sees the alliance, and nothing more.
 */
public record Periods(List<String> each) {

  private static final int ROLE = 3;

  public Periods {
    each = each == null ? List.of() : List.copyOf(each);
  }

  /** Of the roles that were not ended: what was is in no list. */
  static Periods of(Members members) {
    return new Periods(members.all().stream().filter(one -> !one.ended())
        .map(one -> one.personId() + "|" + text(one.from()) + "|" + text(one.until()) + "|" + one.role().code()).distinct().toList());
  }

  /** Whether the person holds a role on the day. */
  public boolean hold(String personId, LocalDate day) {
    return of(personId, day).findAny().isPresent();
  }

  /** The roles that the person holds on the day. */
  public Set<MemberRole> rolesOf(String personId, LocalDate day) {
    return of(personId, day).filter(parts -> parts.length > ROLE)
        .flatMap(parts -> Arrays.stream(MemberRole.values()).filter(role -> role.code().equals(parts[ROLE])))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Everybody who holds a role on the day. */
  public Set<String> present(LocalDate day) {
    return on(day).map(parts -> parts[0]).collect(Collectors.toUnmodifiableSet());
  }

  /** Everybody who holds that role on the day. */
  public Set<String> holding(MemberRole role, LocalDate day) {
    return on(day).filter(parts -> parts.length > ROLE && parts[ROLE].equals(role.code())).map(parts -> parts[0])
        .collect(Collectors.toUnmodifiableSet());
  }

  private Stream<String[]> of(String personId, LocalDate day) {
    return on(day).filter(parts -> parts[0].equals(personId));
  }

  private Stream<String[]> on(LocalDate day) {
    return each.stream().map(Periods::parts).filter(parts -> covers(parts, day));
  }

  private static String[] parts(String period) {
    return period.split("\\|", -1);
  }

  private static boolean covers(String[] parts, LocalDate day) {
    return new Tenure(dateOrNull(parts[1]), dateOrNull(parts[2]), null).holdsOn(day);
  }

  private static PartialDate dateOrNull(String said) {
    return said.isEmpty() ? null : PartialDate.parse(said);
  }

  private static String text(PartialDate date) {
    return date == null ? "" : date.toString();
  }
}
