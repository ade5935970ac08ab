package org.alliancetracker.notification.outbound;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Consumer;
import org.alliancetracker.notification.outbound.record.Deliveries;
import org.alliancetracker.notification.outbound.record.MailBodies;
import org.alliancetracker.notification.outbound.state.Delivery;
import org.alliancetracker.notification.outbound.state.DeliveryState;
import org.alliancetracker.notification.people.People;
import org.alliancetracker.notification.people.Person;
import org.alliancetracker.notification.stop.Stops;
import org.springframework.stereotype.Component;

/** Where mails are planned, taken back and forgotten, whatever they say. Everything here may be repeated. */
@Component
public final class Correspondence {

  /** Begins the reason of what was withdrawn; the id of the event that undid it follows, by which a second try knows it. */
  public static final String UNDONE_BY = "Undone by ";

  private final Deliveries deliveries;
  private final MailBodies bodies;
  private final People people;
  private final Stops stops;
  private final DueQueue queue;
  private final InstantSource clock;

  Correspondence(
      Deliveries deliveries, MailBodies bodies, People people, Stops stops, DueQueue queue, InstantSource clock) {
    this.deliveries = deliveries;
    this.bodies = bodies;
    this.people = people;
    this.stops = stops;
    this.queue = queue;
    this.clock = clock;
  }

  /**
   * Plans one mail.
   *
   * @param matter JSON that whoever writes the mail is given, or null
   */
  public void plan(Delivery planned, String matter) {
    boolean toAPerson = planned.named() && !planned.secret();
    Delivery delivery = planned.state().open() && toAPerson ? addressed(planned) : planned;
    deliveries.add(delivery, matter);
    if (delivery.state().open() && delivery.named()) {
      queue.add(delivery.id(), delivery.due());
    }
  }

  private Delivery addressed(Delivery planned) {
    if (stops.holds(planned.to(), planned.scope())) {
      return planned.startingAs(DeliveryState.STOPPED, Stops.REASON);
    }
    Optional<Person> person = people.find(planned.to());
    if (person.filter(Person::erased).isPresent()) {
      return planned.startingAs(DeliveryState.RECIPIENT_ERASED, null);
    }
    return person.filter(Person::reachable).isPresent() ? planned : planned.startingAs(DeliveryState.AWAITING_ADDRESS, null);
  }

  /** Withdraws what one event gave cause for and has not been handed over; true if that, or an earlier try, withdrew any. */
  public boolean takeBack(String eventId, String undoneBy) {
    String why = UNDONE_BY + undoneBy;
    boolean any = false;
    for (Delivery found : deliveries.ofCause(eventId)) {
      any |= why.equals(found.reason()) || end(found.id(), DeliveryState.WITHDRAWN, why);
    }
    return any;
  }

  /** Wipes what was written to an erased person; ids and states stay. */
  public void erase(String personId) {
    for (Delivery delivery : deliveries.to(personId)) {
      end(delivery.id(), DeliveryState.RECIPIENT_ERASED, null);
      bodies.wipe(delivery.id());
    }
  }

  /** Something new was heard of a person: what waits for an address is looked at again. */
  public void personKnown(String personId) {
    queue.personKnown(personId);
  }

  private boolean end(String id, DeliveryState state, String why) {
    while (true) {
      Optional<Delivery> now = deliveries.find(id);
      Optional<Delivery> ended = now.flatMap(delivery -> delivery.drop(state, millis(clock.instant()), why));
      if (ended.isEmpty()) {
        return false;
      }
      if (deliveries.step(now.get(), ended.get())) {
        return true;
      }
    }
  }

  /** Every delivery whose people are still to be named; whoever planned them names them. */
  public void forEachUnnamed(Consumer<Delivery> each) {
    deliveries.forEachOpen(open -> {
      if (open.to().equals(Delivery.COMMITTEE)) {
        deliveries.find(open.id()).filter(found -> found.state().open()).ifPresent(each);
      }
    });
  }

  /** Every open delivery that names its address itself. */
  public void forEachToAnAddress(Consumer<Deliveries.Kept> each) {
    deliveries.forEachOpen(open -> {
      if (open.to().equals(Delivery.ADDRESS)) {
        open(open.id()).ifPresent(each);
      }
    });
  }

  /** Ends what is of no more use to its reader, unless it may have arrived. */
  public void skip(String id, String why) {
    end(id, DeliveryState.SKIPPED, why);
  }

  public Optional<Delivery> find(String id) {
    return deliveries.find(id);
  }

  /** How many mails about accounts are not finished. */
  public long accountMailsOpen() {
    return deliveries.accountCounts().open();
  }

  /** Empty for one that is not there or has ended. */
  public Optional<Deliveries.Kept> open(String id) {
    return deliveries.kept(id).filter(kept -> kept.delivery().state().open());
  }

  /** Ends one for which each of its people has now got his own. */
  public void passedOn(Delivery group) {
    group.drop(DeliveryState.ADDRESSED, millis(clock.instant()), null).ifPresent(done -> deliveries.step(group, done));
  }

  private static Instant millis(Instant instant) {
    return instant.truncatedTo(ChronoUnit.MILLIS);
  }
}
