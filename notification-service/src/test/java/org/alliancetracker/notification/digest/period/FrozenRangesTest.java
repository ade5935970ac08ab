package org.alliancetracker.notification.digest.period;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.alliancetracker.notification.change.StreamRange;
import org.junit.jupiter.api.Test;

class FrozenRangesTest {

  @Test
  void aLateEventGoesToTheNextDigestAndToNoOther() {
    // given a first digest that told versions 1 to 4
    List<StreamRange> first = FrozenRanges.next(Map.of(), Map.of("a", 4L));
    Map<String, Long> told = FrozenRanges.told(Map.of(), first);

    // when version 5 arrives late, whatever day it happened on, and a second stream begins
    List<StreamRange> second = FrozenRanges.next(told, Map.of("a", 5L, "e", 2L));

    // then
    assertThat(first).containsExactly(new StreamRange("a", 0, 4));
    assertThat(second).containsExactly(new StreamRange("a", 4, 5), new StreamRange("e", 0, 2));
    assertThat(FrozenRanges.next(FrozenRanges.told(told, second), Map.of("a", 5L, "e", 2L)))
        .allMatch(StreamRange::isEmpty);
  }

  @Test
  void anyOrderOfEventsAndDigestsTellsEachEventOnce() {
    Random random = new Random(42);
    Map<String, Long> reached = new TreeMap<>();
    Map<String, Long> told = Map.of();
    Map<String, Integer> times = new HashMap<>();
    for (int step = 0; step < 5_000; step++) {
      if (random.nextInt(4) > 0) {
        reached.merge("s" + random.nextInt(5), 1L, Long::sum);
      } else {
        List<StreamRange> ranges = FrozenRanges.next(told, reached);
        told = FrozenRanges.told(told, ranges);
        for (StreamRange range : ranges) {
          for (long v = range.after() + 1; v <= range.upTo(); v++) {
            times.merge(range.stream() + ":" + v, 1, Integer::sum);
          }
        }
      }
    }
    assertThat(times.values()).isNotEmpty().allMatch(n -> n == 1);
    for (var stream : told.entrySet()) {
      for (long v = 1; v <= stream.getValue(); v++) {
        assertThat(times).containsKey(stream.getKey() + ":" + v);
      }
    }
  }

  @Test
  void aViewThatWasRebuiltAndLagsTellsNothingTwice() {
    List<StreamRange> ranges = FrozenRanges.next(Map.of("a", 9L), Map.of("a", 3L));

    assertThat(ranges).containsExactly(new StreamRange("a", 9, 9));
    assertThat(FrozenRanges.told(Map.of("a", 9L), ranges)).containsEntry("a", 9L);
  }
}
