package org.alliancetracker.benchmarks.load;

import org.HdrHistogram.Histogram;

/**
 * How a stretch of load went. Times are nanoseconds from the moment a request was due, so that waiting for a free
 * connection counts.
 *
 * @param wanted arrivals per second, 0 where each connection sent as fast as it could
 * @param seconds from the first due moment to the last answer
 * @param gaveUp the driver stopped, because it was seconds behind
 */
public record Measured(double wanted, double seconds, long accepted, long failed, boolean gaveUp, Histogram times) {

  private static final double KEPT = 0.98;
  private static final double MOST_MILLIS = 100;

  public double rate() {
    return accepted / seconds;
  }

  public double millis(double percentile) {
    return times.getValueAtPercentile(percentile) / 1e6;
  }

  /** The rate was kept, nothing failed, and 99 of 100 were answered within 100 ms. */
  public boolean kept() {
    return !gaveUp && failed == 0 && rate() >= KEPT * wanted && millis(99) <= MOST_MILLIS;
  }

  @Override
  public String toString() {
    return "wanted %.0f/s, got %.0f/s, p50 %.1f ms, p99 %.1f ms, p99.9 %.1f ms, max %.0f ms, failed %d%s".formatted(wanted,
        rate(), millis(50), millis(99), millis(99.9), times.getMaxValue() / 1e6, failed, gaveUp ? ", gave up" : "");
  }
}
