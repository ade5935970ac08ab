package org.alliancetracker.partnership.alliance;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What an alliance's row says of what is due: the first milestones as lists side by side, and of all of them how many are due
 * until which day. Late is a matter of the day one reads it, so the row cannot count that.
 */
final class DueRow {

  /** So many are listed; the rest is counted. */
  static final int LISTED = 20;

  private DueRow() {}

  /** @param due what is still to be reached, the first due first */
  static void put(Map<String, Object> row, List<Milestone> due) {
    if (due.isEmpty()) {
      return;
    }
    List<Milestone> first = due.stream().limit(LISTED).toList();
    row.put("dueIds", first.stream().map(Milestone::id).toList());
    row.put("dueKinds", texts(first, one -> one.kind() == null ? null : one.kind().code()));
    row.put("dueTitles", texts(first, Milestone::title));
    row.put("dueDates", texts(first, Milestone::dueOn));
    row.put("dueDays", days(due));
  }

  private static List<String> texts(List<Milestone> milestones, Function<Milestone, Object> what) {
    return milestones.stream().map(what).map(one -> one == null ? "" : one.toString()).toList();
  }

  /** {@code last day|how many}; those without a date under no day. */
  private static List<String> days(List<Milestone> due) {
    Map<String, Long> byDay = due.stream().collect(Collectors.groupingBy(
        one -> one.dueOn() == null ? "" : one.dueOn().lastDay().toString(), TreeMap::new, Collectors.counting()));
    return byDay.entrySet().stream().map(day -> day.getKey() + "|" + day.getValue()).toList();
  }
}
