package org.alliancetracker.partnership.contribution;

import org.alliancetracker.kit.http.CommandRequest;
import org.alliancetracker.kit.identity.ActingPerson;
import org.alliancetracker.partnership.change.Desk;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Contributions are promised and delivered. */
@RestController
@RequestMapping("/api/alliances/{id}")
class ContributionRoutes {

  private final Desk desk;

  ContributionRoutes(Desk desk) {
    this.desk = desk;
  }

  @PostMapping("/contributions")
  ResponseEntity<Object> pledge(@PathVariable String id, ActingPerson person, CommandRequest request,
      @RequestBody PledgeContribution body) {
    return desk.change(id, person, request, body, body::decide);
  }

  @PostMapping("/contributions/{contributionId}/deliver")
  ResponseEntity<Object> deliver(@PathVariable String id, @PathVariable String contributionId, ActingPerson person,
      CommandRequest request, @RequestBody DeliverContribution body) {
    return desk.change(
        id, person, request, body, (alliance, setting) -> body.decide(contributionId, alliance, setting));
  }
}
