package org.alliancetracker.notification.alliance;

import java.time.Instant;

/**
 * An organisation in the alliance.
 *
 * @param leftAt when it was recorded that it left; null while it takes part, and where it left before this was kept
 */
public record Partner(String id, String name, boolean left, Instant leftAt) {

  Partner named(String given) {
    return new Partner(id, given, left, leftAt);
  }

  Partner gone(Instant at) {
    return new Partner(id, name, true, at);
  }

  boolean tookPartAt(Instant moment) {
    return !left || leftAt != null && leftAt.isAfter(moment);
  }
}
