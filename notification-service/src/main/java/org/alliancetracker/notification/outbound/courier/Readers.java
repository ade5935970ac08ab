package org.alliancetracker.notification.outbound.courier;

import java.time.Instant;
import java.util.Optional;
import org.alliancetracker.notification.outbound.Permission;
import org.alliancetracker.notification.outbound.record.Deliveries.Kept;
import org.alliancetracker.notification.outbound.state.Delivery;
import org.alliancetracker.notification.outbound.state.DeliveryState;
import org.alliancetracker.notification.people.People;
import org.alliancetracker.notification.people.Person;
import org.alliancetracker.notification.stop.Stops;
import org.springframework.stereotype.Component;

/** Says who reads a delivery as things stand now, or why nobody does. Writes nothing. */
@Component
final class Readers {

  static final String DISABLED = "account-disabled";
  static final String NO_ADDRESS = "no-address";

  sealed interface Reading {

    record By(Person person) implements Reading {}

    /** The right is there and the address is not. */
    record NoAddress() implements Reading {}

    record NotKnownYet() implements Reading {}

    /** The delivery ends so; {@code why} may be null. */
    record Nobody(DeliveryState end, String why) implements Reading {}
  }

  private final People people;
  private final Stops stops;
  private final LetterWriter letters;

  Readers(People people, Stops stops, LetterWriter letters) {
    this.people = people;
    this.stops = stops;
    this.letters = letters;
  }

  Reading of(Kept kept, Instant now) {
    Delivery delivery = kept.delivery();
    Optional<Person> person = delivery.secret() ? letters.addressee(kept) : people.find(delivery.to());
    if (person.filter(Person::erased).isPresent()) {
      return new Reading.Nobody(DeliveryState.RECIPIENT_ERASED, null);
    }
    if (person.filter(known -> !known.active()).isPresent()) {
      return new Reading.Nobody(DeliveryState.SKIPPED, DISABLED);
    }
    if (!delivery.secret() && stops.holds(delivery.to(), delivery.scope())) {
      return new Reading.Nobody(DeliveryState.STOPPED, Stops.REASON);
    }
    return switch (letters.permission(kept, now)) {
      case Permission.Granted yes -> addressed(delivery, person, now);
      case Permission.NotKnownYet later -> new Reading.NotKnownYet();
      case Permission.Ended no -> new Reading.Nobody(DeliveryState.SKIPPED, no.why());
    };
  }

  private static Reading addressed(Delivery delivery, Optional<Person> person, Instant now) {
    if (person.filter(Person::reachable).isPresent()) {
      return new Reading.By(person.get());
    }
    return delivery.waitsUntil().isAfter(now) ? new Reading.NoAddress()
        : new Reading.Nobody(DeliveryState.NO_ADDRESS, NO_ADDRESS);
  }
}
