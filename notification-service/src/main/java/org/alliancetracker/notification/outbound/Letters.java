package org.alliancetracker.notification.outbound;

import java.time.Instant;
import java.util.Optional;
import org.alliancetracker.kit.edge.Edge;
import org.alliancetracker.notification.letter.Letter;
import org.alliancetracker.notification.letter.Recipient;
import org.alliancetracker.notification.outbound.record.Deliveries.Kept;
import org.alliancetracker.notification.outbound.state.Delivery;
import org.alliancetracker.notification.people.Person;

/** Knows one kind of mail: who may have it, and its words. Each kind has one of these. */
@Edge
public interface Letters {

  Delivery.Mail kind();

  /**
   * Whether the person it was planned for may have it now. It is asked when the mail is taken in hand and again in the
   * step before the last dot, because between planning and sending lie the hold, retries and days without an address.
   */
  Permission permission(Kept planned, Instant now);

  /** Who reads it, where what was planned says so itself; else it goes to the person it was planned for. */
  default Optional<Person> addressee(Kept planned) {
    return Optional.empty();
  }

  /** Empty while something the letter must say is not known here yet. */
  Optional<Letter> write(Kept planned, Recipient reader);
}
