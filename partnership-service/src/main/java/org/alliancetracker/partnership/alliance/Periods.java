package org.alliancetracker.partnership.alliance;

import java.time.LocalDate;
import java.util.List;
import org.alliancetracker.contract.envelope.PartialDate;
import org.alliancetracker.contract.envelope.Tenure;

/**
 * Who holds a role when, as list rows keep it: {@code person|from|until}, each of the days perhaps empty. Ids have no bar in them.
 */
public record Periods(List<String> each) {

  public Periods {
    each = each == null ? List.of() : List.copyOf(each);
  }

  /** Of the roles that were not ended: what was is in no list. */
  static Periods of(Members members) {
    return new Periods(members.all().stream().filter(one -> !one.ended())
        .map(one -> one.personId() + "|" + text(one.from()) + "|" + text(one.until())).distinct().toList());
  }

  /** Whether the person holds a role on the day. */
  public boolean hold(String personId, LocalDate day) {
    return each.stream().anyMatch(period -> covers(period, personId, day));
  }

  private static boolean covers(String period, String personId, LocalDate day) {
    String[] parts = period.split("\\|", -1);
    return parts[0].equals(personId) && new Tenure(dateOrNull(parts[1]), dateOrNull(parts[2]), null).holdsOn(day);
  }

  private static PartialDate dateOrNull(String said) {
    return said.isEmpty() ? null : PartialDate.parse(said);
  }

  private static String text(PartialDate date) {
    return date == null ? "" : date.toString();
  }
}
