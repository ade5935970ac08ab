package org.alliancetracker.benchmarks.scenario;

import java.time.Duration;

/**
 * How long the parts of a run are.
 *
 * @param backlog commands accepted while the broker is away
 * @param most alliances of the largest portfolio
 */
public record Lengths(Duration warmUp, Duration step, Duration measure, int times, int alliances, int backlog, int most) {

  public static final Lengths FULL = new Lengths(Duration.ofSeconds(60), Duration.ofSeconds(5), Duration.ofSeconds(10), 3,
      2_000, 100_000, 50_000);
  public static final Lengths QUICK = new Lengths(Duration.ofSeconds(8), Duration.ofSeconds(3), Duration.ofSeconds(5), 2,
      2_000, 10_000, 10_000);
}
