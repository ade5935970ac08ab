package org.alliancetracker.partnership.alliance;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Steps from one immutable list to the next. */
final class Listed {

  private Listed() {}

  static <T> List<T> of(List<T> known) {
    return known == null ? List.of() : List.copyOf(known);
  }

  static <T> List<T> with(List<T> was, T added) {
    List<T> now = new ArrayList<>(was);
    now.add(added);
    return List.copyOf(now);
  }

  /** Former values after one more change: what is so again is not among them, and each stands there once. */
  static <T> List<T> former(List<T> was, T left, T now) {
    List<T> former = new ArrayList<>(was);
    former.removeIf(one -> one.equals(now) || one.equals(left));
    if (left != null && !left.equals(now)) {
      former.add(left);
    }
    return List.copyOf(former);
  }

  /** Changes the elements that match. No match is no fault: a day's view folds only some events. */
  static <T> List<T> changed(List<T> was, Predicate<T> which, UnaryOperator<T> how) {
    return was.stream().map(one -> which.test(one) ? how.apply(one) : one).toList();
  }
}
