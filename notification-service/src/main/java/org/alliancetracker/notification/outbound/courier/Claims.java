package org.alliancetracker.notification.outbound.courier;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.alliancetracker.notification.outbound.record.Deliveries;
import org.alliancetracker.notification.outbound.state.Delivery;
import org.alliancetracker.notification.outbound.state.DeliveryState;
import org.springframework.stereotype.Component;

/** What this process has taken in hand; its name, until it ends, marks it. */
@Component
final class Claims {

  private static final Duration CLAIM_LASTS = Duration.ofMinutes(3);

  private final String name = UUID.randomUUID().toString();
  private final Deliveries deliveries;
  private final Instant startedAt;
  private final AtomicLong claims = new AtomicLong();

  Claims(Deliveries deliveries, InstantSource clock) {
    this.deliveries = deliveries;
    startedAt = clock.instant();
  }

  /** Takes it in hand under a token of its own; empty where somebody else was quicker. */
  Optional<Delivery> take(Delivery found, Instant now) {
    return found.claim(name + "/" + claims.incrementAndGet(), now).filter(claim -> deliveries.step(found, claim));
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
