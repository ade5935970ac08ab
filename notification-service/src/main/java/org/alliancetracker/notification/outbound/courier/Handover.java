package org.alliancetracker.notification.outbound.courier;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.alliancetracker.kit.run.KillPoint;
import org.alliancetracker.notification.mail.Envoy;
import org.alliancetracker.notification.mail.Outgoing;
import org.alliancetracker.notification.mail.Sent;
import org.alliancetracker.notification.outbound.DueQueue;
import org.alliancetracker.notification.outbound.record.Deliveries;
import org.alliancetracker.notification.outbound.record.Deliveries.Kept;
import org.alliancetracker.notification.outbound.record.MailBodies;
import org.alliancetracker.notification.outbound.state.Delivery;
import org.alliancetracker.notification.outbound.state.DeliveryState;
import org.alliancetracker.notification.people.People;
import org.alliancetracker.notification.people.Person;
import org.springframework.stereotype.Component;

/**
 * Hands one mail over. It is claimed, written, and marked as handed over just before the last dot, and its outcome is
 * then written however long that takes. Killed at any point: a claim is taken up again, because nothing was sent; what
 * was handed over stays unknown and is not sent again.
 */
@Component
final class Handover {

  private static final Duration LOOK_AGAIN = Duration.ofSeconds(3);

  private final LetterWriter letters;
  private final Claims claims;
  private final Addressees addressees;
  private final Deliveries deliveries;
  private final MailBodies bodies;
  private final People people;
  private final Outcomes outcomes;
  private final DueQueue queue;
  private final InstantSource clock;

  Handover(LetterWriter letters, Claims claims, Addressees addressees, Deliveries deliveries, MailBodies bodies,
      People people, Outcomes outcomes, DueQueue queue, InstantSource clock) {
    this.letters = letters;
    this.claims = claims;
    this.addressees = addressees;
    this.deliveries = deliveries;
    this.bodies = bodies;
    this.people = people;
    this.outcomes = outcomes;
    this.queue = queue;
    this.clock = clock;
  }

  /** False when the server went away. {@code running} turns false when the program stops. */
  boolean of(Kept found, Person person, Envoy envoy, Instant now, BooleanSupplier running) {
    String id = found.delivery().id();
    Optional<Outgoing> mail = letters.write(found, person, now);
    Optional<Delivery> claimed = mail.isEmpty() ? Optional.empty() : claims.take(found.delivery(), now);
    if (claimed.isEmpty()) {
      queue.add(id, now.plus(LOOK_AGAIN));
      return true;
    }
    if (!found.delivery().secret() && !keptFor(person, id, mail.get())) {
      outcomes.settle(id, delivery -> delivery.drop(DeliveryState.RECIPIENT_ERASED, now(), null), running);
      return true;
    }
    Sent sent = envoy.send(mail.get(), () -> lastWord(new Kept(claimed.get(), found.matter()), person));
    KillPoint.reached("after-mail-before-state");
    return outcomes.written(claimed.get(), sent, running);
  }

  /** False for whoever was erased since we looked: what we kept may have come after the wiping. */
  private boolean keptFor(Person person, String id, Outgoing mail) {
    bodies.keep(id, mail);
    if (people.find(person.id()).filter(again -> !again.erased()).isPresent()) {
      return true;
    }
    bodies.wipe(id);
    return false;
  }

  /** The server has the whole mail and waits for the dot: the last moment at which the reader can be asked for. */
  private boolean lastWord(Kept claimed, Person person) {
    return addressees.stillFor(person, claimed, now()) && handedOver(claimed.delivery());
  }

  private boolean handedOver(Delivery claimed) {
    return claimed.handOver(claimed.token(), now()).filter(over -> deliveries.step(claimed, over)).isPresent();
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
