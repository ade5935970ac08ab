package org.alliancetracker.partnership.design;

import org.alliancetracker.contract.envelope.AllianceDay;
import org.alliancetracker.kit.http.CommandRequest;
import org.alliancetracker.kit.identity.ActingPerson;
import org.alliancetracker.partnership.change.Desk;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Alliances begin, and are described anew. */
@RestController
@RequestMapping("/api/alliances")
class DesignRoutes {

  private final Desk desk;

  DesignRoutes(Desk desk) {
    this.desk = desk;
  }

  @PostMapping
  ResponseEntity<Object> design(ActingPerson person, CommandRequest request, @RequestBody DesignAlliance body) {
    return desk.begin(person, request, body, AllianceDay.zone(body.zone()), body::decide);
  }

  @PostMapping("/{id}/description")
  ResponseEntity<Object> describe(@PathVariable String id, ActingPerson person, CommandRequest request,
      @RequestBody DescribeAlliance body) {
    return desk.change(id, person, request, body, body::decide);
  }
}
