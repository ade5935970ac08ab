package org.alliancetracker.gateway.link;

import java.time.Duration;
import java.time.Instant;

/**
 * What whoever holds a secret address may do once.
 *
 * @param account its id
 * @param name    by which the person is known here, so that the device is known the next time
 */
public record Link(String account, String name, Kind kind, Instant expiresAt) {

  /** What it is for. */
  public enum Kind {
    /** Comes in. */
    SIGN_IN,
    /** Comes in and chooses a new password, whereby all other sessions end. */
    PASSWORD
  }

  static final Duration LIFE = Duration.ofMinutes(15);
}
