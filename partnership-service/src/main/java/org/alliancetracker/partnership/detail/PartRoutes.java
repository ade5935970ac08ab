package org.alliancetracker.partnership.detail;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import org.alliancetracker.kit.http.Answers;
import org.alliancetracker.kit.identity.ActingPerson;
import org.alliancetracker.partnership.alliance.Alliance;
import org.alliancetracker.partnership.alliance.MilestoneStatus;
import org.alliancetracker.partnership.parameter.Parameters;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Whole lists of an alliance, part by part, what was recorded last first; the detail shows only some of each. */
@RestController
@RequestMapping("/api/alliances/{id}")
class PartRoutes {

  private final ReadableAlliances alliances;

  PartRoutes(ReadableAlliances alliances) {
    this.alliances = alliances;
  }

  @GetMapping("/milestones")
  ResponseEntity<Object> milestones(@PathVariable String id, ActingPerson person,
      @RequestParam(required = false) String status, @RequestParam(required = false) String limit,
      @RequestParam(required = false) String after) {
    Parameters parameters = new Parameters();
    MilestoneStatus wanted = parameters.code(MilestoneStatus.class, "status", status);
    return part(parameters, id, person, limit, after, one -> one.milestones().all(),
        one -> wanted == null || one.status() == wanted, (one, alliance) -> MilestoneDetail.of(one, alliance, alliances.today(alliance)));
  }

  @GetMapping("/meetings")
  ResponseEntity<Object> meetings(@PathVariable String id, ActingPerson person, @RequestParam(required = false) String limit,
      @RequestParam(required = false) String after) {
    return part(id, person, limit, after, one -> one.meetings().held());
  }

  @GetMapping("/decisions")
  ResponseEntity<Object> decisions(@PathVariable String id, ActingPerson person, @RequestParam(required = false) String limit,
      @RequestParam(required = false) String after) {
    return part(id, person, limit, after, one -> one.meetings().decisions());
  }

  @GetMapping("/contributions")
  ResponseEntity<Object> contributions(@PathVariable String id, ActingPerson person, @RequestParam(required = false) String limit,
      @RequestParam(required = false) String after) {
    return part(id, person, limit, after, one -> one.contributions().all());
  }

  @GetMapping("/claims")
  ResponseEntity<Object> claims(@PathVariable String id, ActingPerson person, @RequestParam(required = false) String limit,
      @RequestParam(required = false) String after) {
    return part(id, person, limit, after, one -> one.notes().claims());
  }

  @GetMapping("/context")
  ResponseEntity<Object> context(@PathVariable String id, ActingPerson person, @RequestParam(required = false) String limit,
      @RequestParam(required = false) String after) {
    return part(id, person, limit, after, one -> one.notes().context());
  }

  @GetMapping("/members")
  ResponseEntity<Object> members(@PathVariable String id, ActingPerson person, @RequestParam(required = false) String limit,
      @RequestParam(required = false) String after) {
    return part(id, person, limit, after, one -> one.members().all());
  }

  @GetMapping("/partners")
  ResponseEntity<Object> partners(@PathVariable String id, ActingPerson person, @RequestParam(required = false) String limit,
      @RequestParam(required = false) String after) {
    return part(id, person, limit, after, one -> one.partners().all());
  }

  @GetMapping("/agreements")
  ResponseEntity<Object> agreements(@PathVariable String id, ActingPerson person, @RequestParam(required = false) String limit,
      @RequestParam(required = false) String after) {
    return part(id, person, limit, after, one -> one.agreements().all());
  }

  @GetMapping("/health-checks")
  ResponseEntity<Object> healthChecks(@PathVariable String id, ActingPerson person, @RequestParam(required = false) String limit,
      @RequestParam(required = false) String after) {
    return part(id, person, limit, after, one -> one.health().all());
  }

  @GetMapping("/passages")
  ResponseEntity<Object> passages(@PathVariable String id, ActingPerson person, @RequestParam(required = false) String limit,
      @RequestParam(required = false) String after) {
    return part(id, person, limit, after, one -> one.life().passages());
  }

  @GetMapping("/corrections")
  ResponseEntity<Object> corrections(@PathVariable String id, ActingPerson person, @RequestParam(required = false) String limit,
      @RequestParam(required = false) String after) {
    return part(id, person, limit, after, one -> one.corrections());
  }

  private <T> ResponseEntity<Object> part(
      String id, ActingPerson person, String limit, String after, Function<Alliance, List<T>> list) {
    return part(new Parameters(), id, person, limit, after, list, one -> true, (one, alliance) -> one);
  }

  private <T> ResponseEntity<Object> part(Parameters parameters, String id, ActingPerson person, String limit, String after,
      Function<Alliance, List<T>> list, Predicate<T> wanted, BiFunction<T, Alliance, Object> shown) {
    Integer asked = parameters.number("limit", limit, 1, Part.MOST);
    Integer place = parameters.cursor("after", after, Part::place);
    if (parameters.first().isPresent()) {
      return Answers.refused(parameters.first().get());
    }
    return Answers.of(alliances.find(id, person), found -> {
      Part<T> part = Part.latest(list.apply(found.state()), wanted, place, asked == null ? Part.USUAL : asked);
      return ResponseEntity.ok(new Part<>(part.items().stream().map(one -> shown.apply(one, found.state())).toList(), part.next()));
    });
  }
}
