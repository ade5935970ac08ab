package org.alliancetracker.partnership.people;

import java.util.Set;
import java.util.function.Supplier;
import org.alliancetracker.kit.decision.Refusal;
import org.alliancetracker.kit.http.Answers;
import org.alliancetracker.kit.http.CommandRequest;
import org.alliancetracker.kit.http.ETags;
import org.alliancetracker.kit.identity.ActingPerson;
import org.alliancetracker.partnership.parameter.Cursor;
import org.alliancetracker.partnership.parameter.Parameters;
import org.alliancetracker.partnership.refusal.PartnershipCode;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** People: entered and changed by managers, seen by name by those who work with them. */
@RestController
@RequestMapping("/api/people")
class PeopleRoutes {

  private static final Refusal MAY_NOT_ENTER = Refusal.notAllowed(
      "Only administrators and partnership managers may do this; ask one of them.");
  private static final Refusal MAY_NOT_CHANGE = Refusal.notAllowed(
      "Only administrators, and partnership managers who manage an alliance of this person, may do this; ask one of them.");

  private final People people;
  private final PeopleStore store;
  private final PeopleList list;
  private final PeopleSight sight;

  PeopleRoutes(People people, PeopleStore store, PeopleList list, PeopleSight sight) {
    this.list = list;
    this.people = people;
    this.store = store;
    this.sight = sight;
  }

  @PostMapping
  ResponseEntity<Object> enter(ActingPerson person, CommandRequest request, @RequestBody PersonSaid body) {
    if (body.personId() != null && !person.isAdministrator()) {
      return Answers.refused(Refusal.notAllowed("Only administrators may choose the id of a person; leave it away."));
    }
    return judged(sight.mayEnter(person), MAY_NOT_ENTER, body, () -> people.enter(body, request.command()), HttpStatus.CREATED);
  }

  @PutMapping("/{personId}")
  ResponseEntity<Object> change(@PathVariable String personId, ActingPerson person, CommandRequest request,
      @RequestBody PersonSaid body) {
    boolean allowed = sight.mayChange(person, personId);
    if (allowed && body.personId() != null && !body.personId().equals(personId)) {
      return Answers.refused(Refusal.at("personId", PartnershipCode.OTHER_PERSON, "Leave the id away; the address names it."));
    }
    return judged(allowed, MAY_NOT_CHANGE, body, () -> people.change(personId, body, request.ifMatch()), HttpStatus.OK);
  }

  @PostMapping("/{personId}/erase")
  ResponseEntity<Object> erase(@PathVariable String personId, ActingPerson person) {
    return person.isAdministrator() ? answer(people.erase(personId), HttpStatus.OK)
        : Answers.refused(Refusal.notAllowed("Only administrators may do this; ask one of them."));
  }

  /** @param ids only these, separated by commas, whatever else is asked; for who needs names: others' addresses are not in it */
  @GetMapping
  ResponseEntity<Object> list(ActingPerson person, @RequestParam(required = false) String q,
      @RequestParam(required = false) String ids, @RequestParam(required = false) String limit,
      @RequestParam(required = false) String after) {
    Parameters parameters = new Parameters();
    String name = parameters.text("q", q);
    Set<String> wanted = parameters.ids("ids", ids, PeopleList.MOST);
    Integer asked = parameters.number("limit", limit, 1, PeopleList.MOST);
    Cursor place = parameters.cursor("after", after, Cursor::parse);
    int most = asked == null ? PeopleList.USUAL : asked;
    return parameters.first().map(Answers::refused).orElseGet(() -> ResponseEntity.ok(
        wanted == null ? byName(person, name, place, most) : named(person, wanted)));
  }

  private PeopleList.Part byName(ActingPerson person, String name, Cursor place, int most) {
    return sight.shown(person, sight.seesEverybody(person)
        ? list.everybody(name, place, most) : list.among(sight.seenBy(person), name, place, most));
  }

  private PeopleList.Part named(ActingPerson person, Set<String> wanted) {
    if (sight.seesEverybody(person)) {
      return sight.named(person, list.named(wanted));
    }
    Set<String> known = sight.seenBy(person);
    known.retainAll(wanted);
    return sight.named(person, list.named(known));
  }

  @GetMapping("/{personId}")
  ResponseEntity<Object> one(@PathVariable String personId, ActingPerson person) {
    boolean visible = sight.seesEverybody(person) || sight.seenBy(person).contains(personId);
    return store.find(personId).filter(found -> visible)
        .map(found -> versioned(ResponseEntity.ok(), found).body((Object) sight.shown(person, found)))
        .orElseGet(() -> Answers.refused(Refusal.notFound()));
  }

  private static ResponseEntity<Object> judged(
      boolean allowed, Refusal otherwise, PersonSaid body, Supplier<People.Result> change, HttpStatus status) {
    return !allowed ? Answers.refused(otherwise) : body.fault().map(Answers::refused).orElseGet(() -> answer(change.get(), status));
  }

  private static ResponseEntity<Object> answer(People.Result result, HttpStatus status) {
    return switch (result) {
      case People.Result.Kept(var person) -> {
        var answer = versioned(ResponseEntity.status(status), person);
        yield (status == HttpStatus.CREATED ? answer.header("Location", "/api/people/" + person.personId()) : answer)
            .body(person);
      }
      case People.Result.Refused(var refusal) -> Answers.refused(refusal);
      case People.Result.Outdated(var revision) -> Answers.refused(Refusal.outdated(revision));
      case People.Result.KeyReused reused -> Answers.refused(Refusal.keyReused());
    };
  }

  private static ResponseEntity.BodyBuilder versioned(ResponseEntity.BodyBuilder answer, Person person) {
    return answer.header("ETag", ETags.of(person.revision()));
  }
}
