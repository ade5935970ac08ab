package org.alliancetracker.benchmarks.scenario;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import org.alliancetracker.benchmarks.load.Load;
import org.alliancetracker.benchmarks.load.Measured;
import org.alliancetracker.benchmarks.load.Request;
import org.alliancetracker.benchmarks.system.Running;
import org.alliancetracker.benchmarks.system.Usage;

/** Finds the highest arrival rate that is kept, and measures there. */
final class RateSearch {

  private static final double[] UP = {0.65, 0.75, 0.85, 0.95, 1.05, 1.15};
  private static final double[] DOWN = {0.60, 0.55, 0.50, 0.45, 0.40, 0.35, 0.25};
  private static final double STEP_BACK = 0.92;
  private static final int MOST_STEPS_BACK = 4;

  /**
   * @param capacity what so many connections reach when each sends as fast as it is answered
   * @param measured at the highest kept rate, each stretch
   * @param usage over these stretches
   */
  record Found(double capacity, List<Measured> measured, Usage usage) {

    double rate() {
      return measured.stream().mapToDouble(Measured::rate).min().orElse(0);
    }

    Measured worst() {
      return measured.stream().max(Comparator.comparingDouble(each -> each.millis(99))).orElseThrow();
    }

    long accepted() {
      return measured.stream().mapToLong(Measured::accepted).sum();
    }

    boolean kept() {
      return measured.stream().allMatch(Measured::kept);
    }
  }

  private final Running running;
  private final Load load;
  private final Supplier<Request> requests;
  private final Lengths lengths;

  RateSearch(Running running, Load load, Supplier<Request> requests, Lengths lengths) {
    this.running = running;
    this.load = load;
    this.requests = requests;
    this.lengths = lengths;
  }

  Found find() {
    load.closed(lengths.warmUp(), requests);
    double capacity = load.closed(lengths.step(), requests).rate();
    System.out.printf("    capacity with all connections busy: %.0f/s%n", capacity);
    double rate = highest(capacity);
    for (int back = 0; ; back++) {
      Found found = measure(capacity, rate);
      if (found.kept() || back == MOST_STEPS_BACK) {
        return found;
      }
      rate *= STEP_BACK;
    }
  }

  private double highest(double capacity) {
    double kept = 0;
    for (double part : UP) {
      if (!isKept(capacity * part)) {
        break;
      }
      kept = capacity * part;
    }
    for (int i = 0; kept == 0 && i < DOWN.length; i++) {
      kept = isKept(capacity * DOWN[i]) ? capacity * DOWN[i] : 0;
    }
    return kept == 0 ? capacity * DOWN[DOWN.length - 1] / 2 : kept;
  }

  private boolean isKept(double rate) {
    Measured step = load.open(rate, lengths.step(), requests);
    System.out.println("    " + step);
    return step.kept();
  }

  private Found measure(double capacity, double rate) {
    Usage before = running.usage();
    List<Measured> measured = new ArrayList<>();
    for (int i = 0; i < lengths.times(); i++) {
      Measured each = load.open(rate, lengths.measure(), requests);
      System.out.println("    measured: " + each);
      measured.add(each);
      if (!each.kept()) {
        break;
      }
    }
    return new Found(capacity, measured, running.usage().since(before));
  }
}
