package org.alliancetracker.benchmarks.scenario;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;
import org.alliancetracker.benchmarks.load.Answer;

/** When commands were due and when they were acknowledged, by name; and how long after that something was seen. */
final class Moments {

  private static final long LONGEST_NANOS = TimeUnit.MINUTES.toNanos(2);

  private final Map<String, Long> due = new ConcurrentHashMap<>();
  private final Map<String, Long> acknowledged = new ConcurrentHashMap<>();

  void heard(String name, Answer answer, long dueAt) {
    if (answer != null && answer.accepted()) {
      due.put(name, dueAt);
      acknowledged.put(name, System.nanoTime());
    }
  }

  int count() {
    return due.size();
  }

  /** Waits until everything acknowledged was seen, or for two minutes; how many were not. */
  long await(Map<String, Long> seen) {
    long end = System.nanoTime() + LONGEST_NANOS;
    while (System.nanoTime() < end && !seen.keySet().containsAll(due.keySet())) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
    }
    return due.keySet().stream().filter(name -> !seen.containsKey(name)).count();
  }

  Histogram sinceDue(Map<String, Long> seen) {
    return since(due, seen);
  }

  /** Something may be seen before its answer arrives; that is 0. */
  Histogram sinceAcknowledged(Map<String, Long> seen) {
    return since(acknowledged, seen);
  }

  private static Histogram since(Map<String, Long> moments, Map<String, Long> seen) {
    Histogram times = new Histogram(LONGEST_NANOS, 3);
    seen.forEach((name, at) -> {
      Long from = moments.get(name);
      if (from != null) {
        times.recordValue(Math.clamp(at - from, 0, LONGEST_NANOS));
      }
    });
    return times;
  }
}
