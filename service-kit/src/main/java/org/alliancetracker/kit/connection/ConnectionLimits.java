package org.alliancetracker.kit.connection;

import java.time.Duration;

/**
 * How many connections a program takes and how long one may take for nothing.
 *
 * @param most    open at once; more wait in the system's queue and cost the program nothing
 * @param crowded from here on those that do nothing are closed, longest idle first
 * @param arrival for a whole head, however steadily it drips
 */
record ConnectionLimits(int most, int crowded, Duration arrival) {

  /** Room for one: 64 KB of buffers and the container's objects while its head is coming (measured, ADR 0019), and some for its work. */
  private static final int BYTES_EACH = 112 * 1024;
  private static final int PART_OF_HEAP = 3;
  private static final int FEWEST = 100;
  private static final int MOST = 8_000;

  static ConnectionLimits of(int most, Duration arrival) {
    return new ConnectionLimits(most, most - most / 4, arrival);
  }

  /** So many that all of them at their dearest take a third of what the heap may become. */
  static int mostOfHeap() {
    return Math.clamp(Runtime.getRuntime().maxMemory() / PART_OF_HEAP / BYTES_EACH, FEWEST, MOST);
  }
}
