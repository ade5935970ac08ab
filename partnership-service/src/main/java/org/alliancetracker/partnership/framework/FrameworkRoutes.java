package org.alliancetracker.partnership.framework;

import org.alliancetracker.kit.http.CommandRequest;
import org.alliancetracker.kit.identity.ActingPerson;
import org.alliancetracker.partnership.change.Desk;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the partners agree before they begin. */
@RestController
@RequestMapping("/api/alliances/{id}")
class FrameworkRoutes {

  private final Desk desk;

  FrameworkRoutes(Desk desk) {
    this.desk = desk;
  }

  @PostMapping("/objectives")
  ResponseEntity<Object> objectives(@PathVariable String id, ActingPerson person, CommandRequest request,
      @RequestBody AgreeObjectives body) {
    return desk.change(id, person, request, body, body::decide);
  }

  @PostMapping("/governance")
  ResponseEntity<Object> governance(@PathVariable String id, ActingPerson person, CommandRequest request,
      @RequestBody AgreeGovernance body) {
    return desk.change(id, person, request, body, body::decide);
  }

  @PostMapping("/rubric")
  ResponseEntity<Object> rubric(@PathVariable String id, ActingPerson person, CommandRequest request,
      @RequestBody FixRubric body) {
    return desk.change(id, person, request, body, body::decide);
  }
}
