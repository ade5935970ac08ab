package org.alliancetracker.notification.digest.period;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.alliancetracker.notification.change.StreamRange;

/**
 * Which events the next digest tells. Each stream goes on where the last digest stopped, so an event is told once,
 * however late it arrives and whatever day it says it happened.
 */
public final class FrozenRanges {

  private FrozenRanges() {}

  /** {@code told}: version up to which each stream has been told; {@code now}: version each stream has reached. */
  public static List<StreamRange> next(Map<String, Long> told, Map<String, Long> now) {
    List<StreamRange> ranges = new ArrayList<>();
    new TreeMap<>(now).forEach((stream, version) -> {
      long after = told.getOrDefault(stream, 0L);
      ranges.add(new StreamRange(stream, after, Math.max(after, version)));
    });
    return ranges;
  }

  /** What has been told once a digest with these ranges is planned. */
  public static Map<String, Long> told(Map<String, Long> before, List<StreamRange> ranges) {
    Map<String, Long> after = new TreeMap<>(before);
    ranges.forEach(range -> after.merge(range.stream(), range.upTo(), Math::max));
    return after;
  }
}
