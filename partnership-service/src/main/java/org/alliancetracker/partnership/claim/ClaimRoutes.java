package org.alliancetracker.partnership.claim;

import org.alliancetracker.kit.http.CommandRequest;
import org.alliancetracker.kit.identity.ActingPerson;
import org.alliancetracker.partnership.change.Desk;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What sources say, and what happened around the alliance. */
@RestController
@RequestMapping("/api/alliances/{id}")
class ClaimRoutes {

  private final Desk desk;

  ClaimRoutes(Desk desk) {
    this.desk = desk;
  }

  @PostMapping("/claims")
  ResponseEntity<Object> claim(@PathVariable String id, ActingPerson person, CommandRequest request,
      @RequestBody RecordClaim body) {
    return desk.change(id, person, request, body, body::decide);
  }

  @PostMapping("/context")
  ResponseEntity<Object> context(@PathVariable String id, ActingPerson person, CommandRequest request,
      @RequestBody NoteContext body) {
    return desk.change(id, person, request, body, body::decide);
  }
}
