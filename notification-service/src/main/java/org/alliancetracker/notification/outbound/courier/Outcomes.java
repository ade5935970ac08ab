package org.alliancetracker.notification.outbound.courier;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.alliancetracker.kit.run.Pause;
import org.alliancetracker.notification.mail.Postman;
import org.alliancetracker.notification.mail.Sent;
import org.alliancetracker.notification.outbound.DueQueue;
import org.alliancetracker.notification.outbound.record.Deliveries;
import org.alliancetracker.notification.outbound.state.Delivery;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Writes what became of an attempt, and tells the postman whether the server answered. */
@Component
final class Outcomes {

  private static final Logger LOG = LoggerFactory.getLogger(Outcomes.class);
  private static final Duration LOOK_AGAIN = Duration.ofSeconds(3);
  private static final long STORE_PAUSE_MILLIS = 200;

  private final Deliveries deliveries;
  private final DueQueue queue;
  private final Postman postman;
  private final InstantSource clock;

  Outcomes(Deliveries deliveries, DueQueue queue, Postman postman, InstantSource clock) {
    this.deliveries = deliveries;
    this.queue = queue;
    this.postman = postman;
    this.clock = clock;
  }

  /** False when the server went away. */
  boolean written(Delivery claimed, Sent outcome, BooleanSupplier running) {
    Sent sent = claimed.secret() ? Unquoted.of(outcome) : outcome;
    String id = claimed.id();
    String token = claimed.token();
    return switch (sent) {
      case Sent.Confirmed yes -> answered(id, delivery -> delivery.confirm(token, now()), running);
      case Sent.Refused no -> answered(id, delivery -> delivery.refuse(token, now(), no.why()), running);
      case Sent.Later later -> {
        double jitter = ThreadLocalRandom.current().nextDouble();
        yield answered(id, delivery -> delivery.later(token, now(), later.why(), jitter), running);
      }
      case Sent.Abandoned ours -> {
        LOG.info("mail {} was taken back, taken over or lost its reader before the last dot", id);
        postman.answered();
        yield true;
      }
      case Sent.Unknown lost -> {
        LOG.warn("mail {} was handed over and not answered: {}", id, lost.why());
        settle(id, delivery -> delivery.lost(now(), lost.why()), running);
        postman.failed(lost.why());
        yield true;
      }
      case Sent.NoServer away -> {
        settle(id, delivery -> delivery.putBack(token, now(), away.why()), running);
        // Not at once: one mail that makes the server hang up must not stand in the way of the others.
        queue.add(id, now().plus(LOOK_AGAIN));
        postman.failed(away.why());
        yield false;
      }
    };
  }

  private boolean answered(String id, Function<Delivery, Optional<Delivery>> outcome, BooleanSupplier running) {
    settle(id, outcome, running);
    postman.answered();
    return true;
  }

  /** Writes an outcome that we know, however long the store is away; only being stopped leaves it unwritten. */
  void settle(String id, Function<Delivery, Optional<Delivery>> outcome, BooleanSupplier running) {
    while (true) {
      try {
        Optional<Delivery> now = deliveries.find(id);
        Optional<Delivery> after = now.flatMap(outcome);
        if (after.isEmpty() || deliveries.step(now.get(), after.get())) {
          after.filter(step -> step.due().isAfter(now())).ifPresent(later -> queue.add(id, later.due()));
          return;
        }
      } catch (RuntimeException trouble) {
        if (!running.getAsBoolean()) {
          throw trouble;
        }
        LOG.warn("the outcome of mail {} waits for the store: {}", id, trouble.toString());
        Pause.interrupted(STORE_PAUSE_MILLIS);
      }
    }
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
