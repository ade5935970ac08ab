package org.alliancetracker.notification.outbound.courier;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.alliancetracker.notification.letter.Recipient;
import org.alliancetracker.notification.mail.Outgoing;
import org.alliancetracker.notification.mail.PublicPages;
import org.alliancetracker.notification.mail.Typesetter;
import org.alliancetracker.notification.outbound.Letters;
import org.alliancetracker.notification.outbound.Permission;
import org.alliancetracker.notification.outbound.record.Deliveries.Kept;
import org.alliancetracker.notification.outbound.state.Delivery;
import org.alliancetracker.notification.people.Person;
import org.alliancetracker.notification.stop.StopLinks;
import org.springframework.stereotype.Component;

/** Makes the mail of a delivery for a person; the words come from whoever knows the kind. */
@Component
final class LetterWriter {

  private final Map<Delivery.Mail, Letters> letters;
  private final StopLinks stopLinks;
  private final Typesetter typesetter;

  LetterWriter(List<Letters> letters, StopLinks stopLinks, PublicPages pages) {
    this.letters = letters.stream().collect(Collectors.toMap(Letters::kind, Function.identity()));
    this.stopLinks = stopLinks;
    this.typesetter = new Typesetter(pages);
    for (Delivery.Mail kind : Delivery.Mail.values()) {
      if (!this.letters.containsKey(kind)) {
        throw new IllegalStateException("nobody writes mails of the kind " + kind);
      }
    }
  }

  Permission permission(Kept kept, Instant now) {
    return letters.get(kept.delivery().mail()).permission(kept, now);
  }

  /** Who reads it, where the delivery itself says so. */
  Optional<Person> addressee(Kept kept) {
    return letters.get(kept.delivery().mail()).addressee(kept);
  }

  /** Empty while something it must say is not known here yet. */
  Optional<Outgoing> write(Kept kept, Person person, Instant now) {
    Delivery delivery = kept.delivery();
    String stop = delivery.secret() ? null : stopLinks.address(person.id(), delivery.scope()).orElse(null);
    return letters.get(delivery.mail()).write(kept, new Recipient(person.name(), person.language(), stop)).map(letter -> {
      Typesetter.Bodies bodies = typesetter.set(letter);
      return new Outgoing(delivery.id(), person.email(), person.name(), letter.subject(), bodies.text(), bodies.html(),
          person.language(), stop, now);
    });
  }
}
