package org.alliancetracker.notification.delivery;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.alliancetracker.notification.delivery.state.Delivery;
import org.alliancetracker.notification.delivery.state.DeliveryState;
import org.springframework.stereotype.Component;

/** This process, until it ends: its name marks what it has claimed. */
@Component
final class Instance {

  private static final Duration CLAIM_LASTS = Duration.ofMinutes(3);

  private final String name = UUID.randomUUID().toString();
  private final Instant startedAt;
  private final AtomicLong claims = new AtomicLong();

  Instance(InstantSource clock) {
    startedAt = clock.instant();
  }

  String nextToken() {
    return name + "/" + claims.incrementAndGet();
  }

  /**
   * Whether another process seems to be at work on it. A claim from before we started has lost its owner, or will lose
   * to our own at the step before the last dot; so has one that is minutes old.
   */
  boolean leavesAlone(Delivery delivery, Instant now) {
    return delivery.state() == DeliveryState.CLAIMED && !delivery.token().startsWith(name)
        && delivery.stepAt().isAfter(startedAt) && delivery.stepAt().plus(CLAIM_LASTS).isAfter(now);
  }
}
