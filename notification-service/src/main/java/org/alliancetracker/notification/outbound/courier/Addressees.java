package org.alliancetracker.notification.outbound.courier;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.alliancetracker.notification.outbound.DueQueue;
import org.alliancetracker.notification.outbound.courier.Readers.Reading;
import org.alliancetracker.notification.outbound.record.Deliveries;
import org.alliancetracker.notification.outbound.record.Deliveries.Kept;
import org.alliancetracker.notification.outbound.record.MailBodies;
import org.alliancetracker.notification.outbound.state.Delivery;
import org.alliancetracker.notification.people.Person;
import org.springframework.stereotype.Component;

/** Finds who gets a delivery, and ends or parks those that nobody can get. */
@Component
final class Addressees {

  private static final Duration LOOK_AGAIN = Duration.ofSeconds(3);

  private final Readers readers;
  private final Deliveries deliveries;
  private final MailBodies bodies;
  private final DueQueue queue;

  Addressees(Readers readers, Deliveries deliveries, MailBodies bodies, DueQueue queue) {
    this.readers = readers;
    this.deliveries = deliveries;
    this.bodies = bodies;
    this.queue = queue;
  }

  /** Empty where nobody may or can have it now: the delivery then says so. */
  Optional<Person> of(Kept kept, Instant now) {
    return settled(kept, readers.of(kept, now), now);
  }

  /**
   * Whether a mail that is written and claimed may still go to the address it was written for. Where not, the delivery
   * says why, or is set back where the person has moved, and nothing is kept of what was written.
   */
  boolean stillFor(Person person, Kept claimed, Instant now) {
    Optional<Person> reader = of(claimed, now);
    if (reader.filter(again -> again.email().equals(person.email())).isPresent()) {
      return true;
    }
    Delivery delivery = claimed.delivery();
    reader.flatMap(moved -> delivery.putBack(delivery.token(), now, null)).ifPresent(back -> {
      deliveries.step(delivery, back);
      queue.add(back.id(), now);
    });
    bodies.wipe(delivery.id());
    return false;
  }

  private Optional<Person> settled(Kept kept, Reading reading, Instant now) {
    Delivery found = kept.delivery();
    switch (reading) {
      case Reading.By by -> {
        return Optional.of(by.person());
      }
      case Reading.NoAddress none -> {
        return awaited(kept, now);
      }
      case Reading.NotKnownYet later -> queue.add(found.id(), now.plus(LOOK_AGAIN));
      case Reading.Nobody nobody -> {
        queue.awaitNoLonger(found.to(), found.id());
        found.drop(nobody.end(), now, nobody.why()).ifPresent(step -> deliveries.step(found, step));
      }
    }
    return Optional.empty();
  }

  private Optional<Person> awaited(Kept kept, Instant now) {
    Delivery found = kept.delivery();
    queue.await(found.to(), found.id());
    // Looked at again after the note was left: an address that came in between has not seen it.
    if (readers.of(kept, now) instanceof Reading.By by) {
      return Optional.of(by.person());
    }
    found.awaitAddress(now).ifPresent(waiting -> deliveries.step(found, waiting));
    return Optional.empty();
  }
}
