package org.alliancetracker.partnership.people;

import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;
import java.util.UUID;
import org.alliancetracker.kit.decision.Refusal;
import org.alliancetracker.kit.log.Command;
import org.alliancetracker.partnership.refusal.PartnershipCode;
import org.springframework.stereotype.Component;

/** Enters, changes and erases people; last write wins by revision, and each is told to the other services. */
@Component
class People {

  /** How it ended. */
  sealed interface Result {
    record Kept(Person person) implements Result {}

    record Refused(Refusal refusal) implements Result {}

    record Outdated(long revision) implements Result {}

    record KeyReused() implements Result {}
  }

  private final PeopleStore store;
  private final PeopleRelay relay;

  People(PeopleStore store, PeopleRelay relay) {
    this.store = store;
    this.relay = relay;
  }

  /** The id comes from the command where none is given, so that the same request sent again finds what it made. */
  Result enter(PersonSaid said, Command command) {
    String id = said.personId() == null
        ? UUID.nameUUIDFromBytes(command.commandId().getBytes(StandardCharsets.UTF_8)).toString()
        : said.personId();
    Person person = said.first(id);
    try {
      if (store.insert(new PeopleStore.Entered(person, command.commandId(), command.fingerprint()))) {
        return new Result.Kept(person);
      }
    } finally {
      // also when the outcome is unknown
      relay.nudge(id);
    }
    return store.entered(id).filter(one -> command.commandId().equals(one.commandId()))
        .map(one -> one.fingerprint().equals(command.fingerprint())
            ? new Result.Kept(person)
            : new Result.KeyReused())
        .orElseGet(() -> new Result.Refused(
            Refusal.of(PartnershipCode.PERSON_EXISTS, "A person with this id exists already; change that one instead.")));
  }

  Result change(String personId, PersonSaid said, OptionalLong ifMatch) {
    while (true) {
      var known = store.find(personId);
      if (known.isEmpty()) {
        return new Result.Refused(Refusal.notFound());
      }
      Person was = known.get();
      if (was.erased()) {
        return new Result.Refused(
            Refusal.of(PartnershipCode.PERSON_ERASED, "This person was erased; enter the person anew."));
      }
      Person next = said.next(was);
      if (next.sameAs(was)) {
        return new Result.Kept(was);
      }
      if (ifMatch.isPresent() && ifMatch.getAsLong() != was.revision()) {
        return new Result.Outdated(was.revision());
      }
      if (replaced(was, next)) {
        return new Result.Kept(next);
      }
    }
  }

  Result erase(String personId) {
    while (true) {
      var known = store.find(personId);
      if (known.isEmpty()) {
        return new Result.Refused(Refusal.notFound());
      }
      Person was = known.get();
      if (was.erased()) {
        return new Result.Kept(was);
      }
      Person next = was.withoutPersonalData();
      if (replaced(was, next)) {
        return new Result.Kept(next);
      }
    }
  }

  private boolean replaced(Person was, Person next) {
    try {
      return store.replace(was.revision(), next);
    } finally {
      relay.nudge(was.personId());
    }
  }
}
