package org.alliancetracker.evaluation.rubric;

import java.util.List;
import org.alliancetracker.evaluation.refusal.EvaluationCode;
import org.alliancetracker.kit.decision.Refusal;
import org.alliancetracker.kit.http.Answers;
import org.alliancetracker.kit.identity.ActingPerson;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Rubrics are open to everyone who is logged in; an administrator adds versions, and nobody changes one. */
@RestController
@RequestMapping("/api/rubrics")
class RubricController {

  record Listed(String id, int version, Bilingual title) {}

  record Listing(List<Listed> items) {}

  /** A rubric without its name, which the address gives. */
  record RubricRequest(Bilingual title, Bilingual about, List<Level> levels, List<RubricDimension> dimensions) {}

  private final RubricStore rubrics;

  RubricController(RubricStore rubrics) {
    this.rubrics = rubrics;
  }

  @GetMapping
  Listing list() {
    return new Listing(rubrics.all().stream().map(r -> new Listed(r.id(), r.version(), r.title())).toList());
  }

  @GetMapping("/{id}/versions/{version}")
  ResponseEntity<Object> one(@PathVariable String id, @PathVariable int version) {
    return rubrics.find(id, version).<ResponseEntity<Object>>map(ResponseEntity::ok)
        .orElseGet(() -> Answers.refused(Refusal.notFound()));
  }

  @PutMapping("/{id}/versions/{version}")
  ResponseEntity<Object> add(
      @PathVariable String id, @PathVariable int version, @RequestBody RubricRequest request, ActingPerson person) {
    if (!person.isAdministrator()) {
      return Answers.refused(Refusal.notAllowed("Only an administrator adds rubrics; ask one."));
    }
    Rubric rubric = new Rubric(id, version, request.title(), request.about(), request.levels(), request.dimensions());
    return RubricRules.check(rubric).map(Answers::refused).orElseGet(() -> add(rubric));
  }

  /** The same version again is no change; another text under the same number is refused. */
  private ResponseEntity<Object> add(Rubric rubric) {
    if (rubrics.add(rubric)) {
      return ResponseEntity.status(HttpStatus.CREATED).body(rubric);
    }
    if (rubrics.find(rubric.id(), rubric.version()).filter(rubric::equals).isPresent()) {
      return ResponseEntity.ok(rubric);
    }
    return Answers.refused(Refusal.of(EvaluationCode.RUBRIC_VERSION_EXISTS,
        "This version is there and never changes, because scores rest on it; use the next number."));
  }
}
