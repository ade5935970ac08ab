package org.alliancetracker.notification.delivery;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.alliancetracker.kit.run.KillPoint;
import org.alliancetracker.kit.run.Pause;
import org.alliancetracker.notification.delivery.state.Delivery;
import org.alliancetracker.notification.delivery.state.DeliveryState;
import org.alliancetracker.notification.mail.Envoy;
import org.alliancetracker.notification.mail.Outgoing;
import org.alliancetracker.notification.mail.Sent;
import org.alliancetracker.notification.people.Person;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands one mail over. It is claimed, written, and marked as handed over just before the last dot, and its outcome is
 * then written however long that takes. Killed at any point: a claim is taken up again, because nothing was sent; what
 * was handed over stays unknown and is not sent again.
 */
final class Handover {

  private static final Logger LOG = LoggerFactory.getLogger(Handover.class);
  private static final Duration LOOK_AGAIN = Duration.ofSeconds(3);
  private static final long STORE_PAUSE_MILLIS = 200;

  private final Tools t;
  private final BooleanSupplier running;

  Handover(Tools tools, BooleanSupplier running) {
    this.t = tools;
    this.running = running;
  }

  /** False when the server went away. */
  boolean of(Delivery found, Person person, Envoy envoy, Instant now) {
    Optional<Outgoing> mail = t.letters().write(found, person, now);
    if (mail.isEmpty()) {
      t.queue().add(found.id(), now.plus(LOOK_AGAIN));
      return true;
    }
    String token = t.instance().nextToken();
    Optional<Delivery> claimed = found.claim(token, now).filter(claim -> t.deliveries().step(found, claim));
    if (claimed.isEmpty()) {
      t.queue().add(found.id(), now.plus(LOOK_AGAIN));
      return true;
    }
    t.bodies().keep(found.id(), mail.get());
    if (t.people().find(person.id()).filter(again -> !again.erased()).isEmpty()) {
      // Erased since we looked: what we kept may have come after the wiping.
      t.bodies().wipe(found.id());
      settle(found.id(), delivery -> delivery.drop(DeliveryState.RECIPIENT_ERASED, now(), null));
      return true;
    }
    AtomicReference<Delivery> current = new AtomicReference<>(claimed.get());
    Sent sent = envoy.send(mail.get(), () -> handOver(current, token));
    KillPoint.reached("after-mail-before-state");
    return settled(found.id(), token, sent);
  }

  private boolean handOver(AtomicReference<Delivery> current, String token) {
    Delivery claimed = current.get();
    return claimed.handOver(token, now()).filter(over -> t.deliveries().step(claimed, over)).isPresent();
  }

  private boolean settled(String id, String token, Sent sent) {
    boolean answered = true;
    switch (sent) {
      case Sent.Confirmed yes -> settle(id, delivery -> delivery.confirm(token, now()));
      case Sent.Refused no -> settle(id, delivery -> delivery.refuse(token, now(), no.why()));
      case Sent.Later later -> {
        double jitter = ThreadLocalRandom.current().nextDouble();
        settle(id, delivery -> delivery.later(token, now(), later.why(), jitter));
      }
      case Sent.Unknown lost -> {
        LOG.warn("mail {} was handed over and not answered: {}", id, lost.why());
        settle(id, delivery -> delivery.lost(now(), lost.why()));
        answered = false;
      }
      case Sent.NoServer away -> {
        settle(id, delivery -> delivery.putBack(token, now(), away.why()));
        // Not at once: one mail that makes the server hang up must not stand in the way of the others.
        t.queue().add(id, now().plus(LOOK_AGAIN));
        answered = false;
      }
      case Sent.Abandoned taken -> LOG.info("mail {} was taken back or taken over before the last dot", id);
    }
    if (answered) {
      t.postman().answered();
    } else {
      t.postman().failed(reason(sent));
    }
    return answered || sent instanceof Sent.Unknown;
  }

  private static String reason(Sent sent) {
    return switch (sent) {
      case Sent.NoServer away -> away.why();
      case Sent.Unknown lost -> lost.why();
      case Sent.Confirmed taken -> "";
      case Sent.Refused no -> "";
      case Sent.Later asked -> "";
      case Sent.Abandoned ours -> "";
    };
  }

  /** Writes an outcome that we know, however long the store is away; only being stopped leaves it unwritten. */
  private void settle(String id, Function<Delivery, Optional<Delivery>> outcome) {
    while (true) {
      try {
        Optional<Delivery> now = t.deliveries().find(id);
        Optional<Delivery> after = now.flatMap(outcome);
        if (after.isEmpty() || t.deliveries().step(now.get(), after.get())) {
          after.filter(step -> step.due().isAfter(now())).ifPresent(later -> t.queue().add(id, later.due()));
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
    return t.clock().instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
