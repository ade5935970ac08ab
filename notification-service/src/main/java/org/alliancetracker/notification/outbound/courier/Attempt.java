package org.alliancetracker.notification.outbound.courier;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.alliancetracker.notification.mail.Envoy;
import org.alliancetracker.notification.outbound.DueQueue;
import org.alliancetracker.notification.outbound.record.Deliveries;
import org.alliancetracker.notification.outbound.record.Deliveries.Kept;
import org.alliancetracker.notification.outbound.state.Delivery;
import org.alliancetracker.notification.outbound.state.DeliveryState;
import org.alliancetracker.notification.people.Person;
import org.springframework.stereotype.Component;

/** Does what one delivery needs now. */
@Component
final class Attempt {

  private final Deliveries deliveries;
  private final DueQueue queue;
  private final Claims claims;
  private final Addressees addressees;
  private final Handover handover;
  private final InstantSource clock;

  Attempt(Deliveries deliveries, DueQueue queue, Claims claims, Addressees addressees, Handover handover, InstantSource clock) {
    this.deliveries = deliveries;
    this.queue = queue;
    this.claims = claims;
    this.addressees = addressees;
    this.handover = handover;
    this.clock = clock;
  }

  /** False when there is no server to talk to. {@code running} turns false when the program stops. */
  boolean of(String id, Line line, BooleanSupplier running) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    Optional<Kept> found = deliveries.kept(id);
    if (found.isEmpty()) {
      return true;
    }
    Delivery delivery = found.get().delivery();
    if (!delivery.state().open()) {
      deliveries.close(id);
      return true;
    }
    if (delivery.due().isAfter(now)) {
      queue.add(id, delivery.due());
      return true;
    }
    // What was handed over waits for its answer or the courier's net; what has no names yet, for whoever planned it.
    if (delivery.state() == DeliveryState.HANDED_OVER || !delivery.named() || claims.leavesAlone(delivery, now)) {
      return true;
    }
    Optional<Person> person = addressees.of(found.get(), now);
    return person.isEmpty() || take(found.get(), person.get(), line, now, running);
  }

  private boolean take(Kept found, Person person, Line line, Instant now, BooleanSupplier running) {
    Optional<Envoy> envoy = line.open();
    if (envoy.isEmpty()) {
      queue.add(found.delivery().id(), now);
      return false;
    }
    return handover.of(found, person, envoy.get(), now, running);
  }
}
