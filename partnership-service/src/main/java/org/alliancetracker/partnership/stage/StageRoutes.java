package org.alliancetracker.partnership.stage;

import org.alliancetracker.kit.http.Answers;
import org.alliancetracker.kit.http.CommandRequest;
import org.alliancetracker.kit.http.LeastVersion;
import org.alliancetracker.kit.identity.ActingPerson;
import org.alliancetracker.partnership.change.Desk;
import org.alliancetracker.partnership.evaluation.EvaluationsHeardOf;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** From stage to stage, and the end. */
@RestController
@RequestMapping("/api/alliances/{id}")
class StageRoutes {

  private final Desk desk;
  private final EvaluationsHeardOf heardOf;

  StageRoutes(Desk desk, EvaluationsHeardOf heardOf) {
    this.desk = desk;
    this.heardOf = heardOf;
  }

  @PostMapping("/stage")
  ResponseEntity<Object> enter(@PathVariable String id, ActingPerson person, CommandRequest request,
      LeastVersion least,
      @RequestBody EnterStage body) {
    return heardOf.behind(id, least).map(Answers::refused)
        .orElseGet(() -> desk.change(id, person, request, body, body::decide));
  }

  @PostMapping("/close")
  ResponseEntity<Object> close(@PathVariable String id, ActingPerson person, CommandRequest request,
      LeastVersion least,
      @RequestBody CloseAlliance body) {
    return heardOf.behind(id, least).map(Answers::refused)
        .orElseGet(() -> desk.change(id, person, request, body, body::decide));
  }

  @PostMapping("/reopen")
  ResponseEntity<Object> reopen(@PathVariable String id, ActingPerson person, CommandRequest request,
      @RequestBody ReopenAlliance body) {
    return desk.change(id, person, request, body, body::decide);
  }
}
