package org.alliancetracker.partnership.evaluation;

import org.alliancetracker.kit.http.Answers;
import org.alliancetracker.kit.http.CommandRequest;
import org.alliancetracker.kit.http.LeastVersion;
import org.alliancetracker.kit.identity.ActingPerson;
import org.alliancetracker.partnership.change.Desk;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The committee takes note of results. */
@RestController
@RequestMapping("/api/alliances/{id}/evaluations")
class EvaluationRoutes {

  private final Desk desk;
  private final EvaluationsHeardOf heardOf;

  EvaluationRoutes(Desk desk, EvaluationsHeardOf heardOf) {
    this.desk = desk;
    this.heardOf = heardOf;
  }

  @PostMapping("/{evaluationId}/noted")
  ResponseEntity<Object> note(@PathVariable String id, @PathVariable String evaluationId, ActingPerson person,
      CommandRequest request, LeastVersion least, @RequestBody NoteEvaluation body) {
    return heardOf.behind(id, least).map(Answers::refused)
        .orElseGet(() -> desk.change(id, person, request, body,
            (alliance, setting) -> body.decide(evaluationId, alliance, setting)));
  }
}
