package org.alliancetracker.partnership.detail;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Some entries of a list, those first that were recorded last.
 *
 * @param next where the following ones begin, or null on the last part
 */
record Part<T>(List<T> items, String next) {

  static final int USUAL = 100;
  static final int MOST = 500;

  /** A part ends earlier where its entries are long; one entry it always has. */
  static final long MOST_BYTES = 512 * 1024;

  /** @param before how many of the oldest entries are still to be looked at, or null for all */
  static <T> Part<T> latest(List<T> all, Predicate<T> wanted, Integer before, int most) {
    List<T> items = new ArrayList<>();
    long bytes = 0;
    for (int i = before == null ? all.size() : Math.min(before, all.size()); i > 0; i--) {
      T one = all.get(i - 1);
      if (!wanted.test(one)) {
        continue;
      }
      long size = Weight.of(one);
      if (!items.isEmpty() && (items.size() == most || bytes + size > MOST_BYTES)) {
        return new Part<>(List.copyOf(items), String.valueOf(i));
      }
      items.add(one);
      bytes += size;
    }
    return new Part<>(List.copyOf(items), null);
  }

  /** Empty for what no part gave out. Entries are never taken away, so a place stays right while others add to the list. */
  static Optional<Integer> place(String next) {
    return next.matches("[1-9][0-9]{0,5}") ? Optional.of(Integer.valueOf(next)) : Optional.empty();
  }
}
