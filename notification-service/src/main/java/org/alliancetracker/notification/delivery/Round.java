package org.alliancetracker.notification.delivery;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.alliancetracker.notification.delivery.state.Delivery;
import org.alliancetracker.notification.delivery.state.DeliveryState;
import org.alliancetracker.notification.mail.Envoy;
import org.alliancetracker.notification.people.Person;

/** One walk to the mail server: a connection is opened for the first mail and kept for the others. For one thread. */
final class Round implements AutoCloseable {

  private static final Duration LOOK_AGAIN = Duration.ofSeconds(3);

  private final Tools t;
  private final Handover handover;
  private Envoy envoy;

  Round(Tools tools, BooleanSupplier running) {
    this.t = tools;
    this.handover = new Handover(tools, running);
  }

  /** Does what the delivery needs now; false when there is no server to talk to. */
  boolean attempt(String id) {
    Instant now = t.clock().instant().truncatedTo(ChronoUnit.MILLIS);
    Optional<Delivery> found = t.deliveries().find(id);
    if (found.isPresent() && !found.get().state().open()) {
      t.deliveries().close(id);
      return true;
    }
    return found.isEmpty() || found.get().state() == DeliveryState.HANDED_OVER || attempt(found.get(), now);
  }

  private boolean attempt(Delivery found, Instant now) {
    if (found.due().isAfter(now)) {
      t.queue().add(found.id(), found.due());
      return true;
    }
    if (t.instance().leavesAlone(found, now)) {
      return true;
    }
    if (found.to().equals(Correspondence.COMMITTEE)) {
      if (!t.committees().address(found, now)) {
        t.queue().add(found.id(), now.plus(LOOK_AGAIN));
      }
      return true;
    }
    Optional<Person> person = addressee(found, now);
    return person.isEmpty() || take(found, person.get(), now);
  }

  private boolean take(Delivery found, Person person, Instant now) {
    if (envoy == null || !envoy.usable()) {
      leave();
      envoy = t.postman().connect().orElse(null);
    }
    if (envoy == null) {
      t.queue().add(found.id(), now);
      return false;
    }
    return handover.of(found, person, envoy, now);
  }

  private Optional<Person> addressee(Delivery found, Instant now) {
    Optional<Person> person = t.people().find(found.to());
    if (person.isEmpty()) {
      t.queue().await(found.to(), found.id());
      // Looked at again after the note was left: a person who came in between has not seen it.
      person = t.people().find(found.to());
    }
    if (person.isEmpty()) {
      if (found.state() != DeliveryState.AWAITING_ADDRESS) {
        found.awaitAddress(now).ifPresent(waiting -> t.deliveries().step(found, waiting));
      }
      return person;
    }
    if (person.get().erased()) {
      return end(found, found.drop(DeliveryState.RECIPIENT_ERASED, now, null));
    }
    if (t.stops().holds(found.to(), Stops.scope(found.mail(), found.allianceId()))) {
      return end(found, found.drop(DeliveryState.STOPPED, now, Stops.REASON));
    }
    return person;
  }

  private Optional<Person> end(Delivery found, Optional<Delivery> ended) {
    ended.ifPresent(step -> t.deliveries().step(found, step));
    return Optional.empty();
  }

  private void leave() {
    if (envoy != null) {
      envoy.close();
      envoy = null;
    }
  }

  @Override
  public void close() {
    leave();
  }
}
