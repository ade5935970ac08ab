package org.alliancetracker.partnership.health;

import org.alliancetracker.kit.http.CommandRequest;
import org.alliancetracker.kit.identity.ActingPerson;
import org.alliancetracker.partnership.change.Desk;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Health checks. */
@RestController
@RequestMapping("/api/alliances/{id}")
class HealthRoutes {

  private final Desk desk;

  HealthRoutes(Desk desk) {
    this.desk = desk;
  }

  @PostMapping("/health-checks")
  ResponseEntity<Object> check(@PathVariable String id, ActingPerson person, CommandRequest request,
      @RequestBody CheckHealth body) {
    return desk.change(id, person, request, body, body::decide);
  }
}
