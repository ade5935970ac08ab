package org.alliancetracker.gateway.allowance;

import java.time.Duration;

/**
 * What one asker has left of an allowance, with the request that is counted.
 *
 * @param name   of the allowance, as answers call it
 * @param most   requests in one window
 * @param left   of these
 * @param within whether this request is one of them
 * @param until  the next window begins
 */
public record Spent(String name, int most, int left, boolean within, Duration until) {

  /** Whole seconds, at least 1: whoever comes back then is let in. */
  public long seconds() {
    return Math.max(1, until.plusMillis(999).toSeconds());
  }

  /** As the field {@code RateLimit-Policy} says it (draft-ietf-httpapi-ratelimit-headers-10). */
  public String policy() {
    return "\"" + name + "\";q=" + most + ";w=" + Allowance.WINDOW.toSeconds();
  }

  /** As the field {@code RateLimit} says it. */
  public String state() {
    return "\"" + name + "\";r=" + left + ";t=" + seconds();
  }
}
