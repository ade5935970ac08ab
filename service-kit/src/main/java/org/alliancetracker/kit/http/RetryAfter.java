package org.alliancetracker.kit.http;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * When clients may come back after an outage: not before it can help, and not all in the same second, since those refused
 * together would else return together and be refused together.
 */
public final class RetryAfter {

  /** A thousand clients over these seconds are a load; in one second they are a blow. */
  private static final int SPREAD_SECONDS = 4;

  private RetryAfter() {
  }

  /** Whole seconds, at least 1, drawn anew for each client from {@code least} to 4 s more. */
  public static Duration spread(Duration least) {
    return Duration.ofSeconds(Math.max(1, least.toSeconds()) + ThreadLocalRandom.current().nextInt(SPREAD_SECONDS + 1));
  }
}
