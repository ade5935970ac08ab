package org.alliancetracker.notification.delivery;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.alliancetracker.notification.delivery.state.Delivery;
import org.alliancetracker.notification.delivery.state.Delivery.Mail;
import org.alliancetracker.notification.delivery.state.DeliveryState;
import org.alliancetracker.notification.notice.Announcement;
import org.alliancetracker.notification.people.People;
import org.alliancetracker.notification.people.Person;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Plans mails, takes them back, and forgets people. Everything here may be repeated. */
@Component
public final class Correspondence {

  /** Stands for the committee and the managers until the mail is due. */
  static final String COMMITTEE = "@committee";

  /** What was recorded longer ago than this when we hear of it is history, as after a rebuild from the topics. */
  private static final Duration NEWS_FOR = Duration.ofDays(31);

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Deliveries deliveries;
  private final MailBodies bodies;
  private final People people;
  private final Stops stops;
  private final DueQueue queue;
  private final InstantSource clock;
  private final Duration hold;

  Correspondence(Deliveries deliveries, MailBodies bodies, People people, Stops stops, DueQueue queue,
      InstantSource clock, @Value("${ALLIANCE_NOTICE_HOLD:PT30S}") Duration hold) {
    this.deliveries = deliveries;
    this.bodies = bodies;
    this.people = people;
    this.stops = stops;
    this.queue = queue;
    this.clock = clock;
    this.hold = hold;
  }

  /** One mail for each recipient, held for a while so that an undo reaches it. */
  public void announce(Announcement told, Instant recordedAt) {
    List<String> recipients = told.recipients() == null ? List.of(COMMITTEE) : told.recipients();
    announce(told, recipients, clock.instant(), recordedAt.plus(hold));
  }

  void announce(Announcement told, List<String> recipients, Instant now, Instant due) {
    boolean historical = told.historical() || due.isBefore(now.minus(NEWS_FOR));
    String matter = JSON.writeValueAsString(
        new Announcement(told.kind(), told.allianceId(), told.change(), null, told.except(), historical));
    for (String person : recipients) {
      Delivery planned = Delivery.planned(told.eventId() + ":" + person + ":" + told.kind().code(), Mail.NOTICE,
          told.kind().code(), told.allianceId(), person, millis(now), millis(due), told.eventId());
      add(historical && !person.equals(COMMITTEE)
          ? planned.startingAs(DeliveryState.HISTORICAL_NOT_SENT, "It was entered as history.")
          : addressed(planned), matter);
    }
  }

  /** The mails of one digest edition. */
  public void plan(List<Delivery> digests) {
    digests.forEach(digest -> add(addressed(digest), null));
  }

  private void add(Delivery delivery, String matter) {
    deliveries.add(delivery, matter);
    if (delivery.state().open()) {
      queue.add(delivery.id(), delivery.due());
    }
  }

  private Delivery addressed(Delivery planned) {
    if (planned.to().equals(COMMITTEE)) {
      return planned;
    }
    if (stops.holds(planned.to(), Stops.scope(planned.mail(), planned.allianceId()))) {
      return planned.startingAs(DeliveryState.STOPPED, Stops.REASON);
    }
    Optional<Person> person = people.find(planned.to());
    if (person.isEmpty()) {
      return planned.startingAs(DeliveryState.AWAITING_ADDRESS, null);
    }
    return person.get().erased() ? planned.startingAs(DeliveryState.RECIPIENT_ERASED, null) : planned;
  }

  /** Withdraws what one event gave cause for and has not been handed over; true if that, or an earlier try, withdrew any. */
  public boolean takeBack(String eventId, String undoneBy) {
    String why = "Undone by " + undoneBy;
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

  static Announcement announcement(String matter) {
    return JSON.readValue(matter, Announcement.class);
  }

  private static Instant millis(Instant instant) {
    return instant.truncatedTo(java.time.temporal.ChronoUnit.MILLIS);
  }
}
