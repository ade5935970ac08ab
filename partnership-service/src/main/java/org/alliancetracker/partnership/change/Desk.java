package org.alliancetracker.partnership.change;

import java.time.ZoneId;
import java.util.UUID;
import java.util.function.Supplier;
import org.alliancetracker.contract.alliance.AllianceEvent;
import org.alliancetracker.kit.http.Answers;
import org.alliancetracker.kit.http.CommandRequest;
import org.alliancetracker.kit.identity.ActingPerson;
import org.alliancetracker.kit.identity.ErasedPeople;
import org.alliancetracker.kit.log.EventLog;
import org.alliancetracker.kit.log.Outcome;
import org.alliancetracker.partnership.alliance.Alliance;
import org.alliancetracker.partnership.limit.Size;
import org.alliancetracker.partnership.rights.Actor;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Takes changes from people, has them admitted and decided, and tells how it went. */
@Component
public class Desk {

  private static final Supplier<String> NEW_IDS = () -> UUID.randomUUID().toString();

  private final EventLog<Alliance, AllianceEvent> log;
  private final ErasedPeople erased;

  Desk(EventLog<Alliance, AllianceEvent> log, ErasedPeople erased) {
    this.log = log;
    this.erased = erased;
  }

  public static Actor actor(ActingPerson person) {
    return new Actor(person.personId(), person.isAdministrator(), person.isAdministrator() || person.isPartnershipManager());
  }

  /** A change to an alliance that exists. */
  public ResponseEntity<Object> change(
      String allianceId, ActingPerson person, CommandRequest request, Change change, Rule rule) {
    Outcome<Alliance, AllianceEvent> outcome = log.execute(allianceId, request.command(), (alliance, before, now) -> {
      Setting setting = Setting.of(change, alliance.dayZone(), actor(person), now, NEW_IDS).knowing(erased::isErased);
      return Admission.refusal(alliance, change, setting)
          .map(Setting::refuse)
          .orElseGet(() -> Room.check(rule.decide(alliance, setting), alliance,
              new Size(before.version(), before.bytes()), change, setting));
    });
    return Answers.ok(outcome, Written::body);
  }

  /** A new alliance, in its zone. */
  public ResponseEntity<Object> begin(ActingPerson person, CommandRequest request, Change change, ZoneId zone, Rule rule) {
    Outcome<Alliance, AllianceEvent> outcome = log.execute(NEW_IDS.get(), request.command(),
        (none, now) -> rule.decide(none, Setting.of(change, zone, actor(person), now, NEW_IDS)));
    return Answers.created(outcome, begun -> "/api/alliances/" + begun.stream(), Written::body);
  }
}
