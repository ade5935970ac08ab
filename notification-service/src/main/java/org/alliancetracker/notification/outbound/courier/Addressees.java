package org.alliancetracker.notification.outbound.courier;

import java.time.Instant;
import java.util.Optional;
import org.alliancetracker.notification.outbound.DueQueue;
import org.alliancetracker.notification.outbound.record.Deliveries;
import org.alliancetracker.notification.outbound.state.Delivery;
import org.alliancetracker.notification.outbound.state.DeliveryState;
import org.alliancetracker.notification.people.People;
import org.alliancetracker.notification.people.Person;
import org.alliancetracker.notification.stop.Stops;
import org.springframework.stereotype.Component;

/** Finds who gets a delivery, and ends or parks those that nobody can get. */
@Component
final class Addressees {

  private final Deliveries deliveries;
  private final DueQueue queue;
  private final People people;
  private final Stops stops;

  Addressees(Deliveries deliveries, DueQueue queue, People people, Stops stops) {
    this.deliveries = deliveries;
    this.queue = queue;
    this.people = people;
    this.stops = stops;
  }

  /** Empty for a person who is not known yet, is erased, or has asked to stop: the delivery then says so. */
  Optional<Person> of(Delivery found, Instant now) {
    Optional<Person> person = people.find(found.to());
    if (person.isEmpty()) {
      queue.await(found.to(), found.id());
      // Looked at again after the note was left: a person who came in between has not seen it.
      person = people.find(found.to());
    }
    if (person.isEmpty()) {
      if (found.state() != DeliveryState.AWAITING_ADDRESS) {
        found.awaitAddress(now).ifPresent(waiting -> deliveries.step(found, waiting));
      }
      return person;
    }
    if (person.get().erased()) {
      return end(found, found.drop(DeliveryState.RECIPIENT_ERASED, now, null));
    }
    if (stops.holds(found.to(), found.scope())) {
      return end(found, found.drop(DeliveryState.STOPPED, now, Stops.REASON));
    }
    return person;
  }

  private Optional<Person> end(Delivery found, Optional<Delivery> ended) {
    ended.ifPresent(step -> deliveries.step(found, step));
    return Optional.empty();
  }
}
