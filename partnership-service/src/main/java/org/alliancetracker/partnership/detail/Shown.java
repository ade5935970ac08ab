package org.alliancetracker.partnership.detail;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Which entries of a list stand in the detail: those that are open, then those recorded last. */
final class Shown {

  static final int MOST = 100;

  /** Of one list; one entry always stands there. */
  static final long MOST_BYTES = 64 * 1024;

  private Shown() {}

  static <T> List<T> latest(List<T> all) {
    return of(all, one -> false, null);
  }

  /**
   * At most so many, in the order in which they were recorded.
   *
   * @param urgency which of the open ones come first, or null: those recorded last
   */
  static <T> List<T> of(List<T> all, Predicate<T> open, Comparator<T> urgency) {
    Comparator<Integer> rank = Comparator.comparing((Integer i) -> !open.test(all.get(i)));
    if (urgency != null) {
      rank = rank.thenComparing((i, j) -> open.test(all.get(i)) ? urgency.compare(all.get(i), all.get(j)) : 0);
    }
    List<Integer> chosen = new ArrayList<>();
    long bytes = 0;
    for (int i : IntStream.range(0, all.size()).boxed().sorted(rank.thenComparing(Comparator.reverseOrder())).limit(MOST).toList()) {
      bytes += Weight.of(all.get(i));
      if (bytes > MOST_BYTES && !chosen.isEmpty()) {
        break;
      }
      chosen.add(i);
    }
    return chosen.stream().sorted().map(all::get).toList();
  }
}
