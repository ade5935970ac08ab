package org.alliancetracker.partnership.partner;

import org.alliancetracker.kit.http.CommandRequest;
import org.alliancetracker.kit.identity.ActingPerson;
import org.alliancetracker.partnership.change.Desk;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Partners join, change their name, leave. */
@RestController
@RequestMapping("/api/alliances/{id}")
class PartnerRoutes {

  private final Desk desk;

  PartnerRoutes(Desk desk) {
    this.desk = desk;
  }

  @PostMapping("/partners")
  ResponseEntity<Object> join(@PathVariable String id, ActingPerson person, CommandRequest request,
      @RequestBody AddPartner body) {
    return desk.change(id, person, request, body, body::decide);
  }

  @PostMapping("/partners/{partnerId}/rename")
  ResponseEntity<Object> rename(@PathVariable String id, @PathVariable String partnerId, ActingPerson person,
      CommandRequest request, @RequestBody RenamePartner body) {
    return desk.change(
        id, person, request, body, (alliance, setting) -> body.decide(partnerId, alliance, setting));
  }

  @PostMapping("/partners/{partnerId}/leave")
  ResponseEntity<Object> leave(@PathVariable String id, @PathVariable String partnerId, ActingPerson person,
      CommandRequest request, @RequestBody LeavePartner body) {
    return desk.change(
        id, person, request, body, (alliance, setting) -> body.decide(partnerId, alliance, setting));
  }
}
