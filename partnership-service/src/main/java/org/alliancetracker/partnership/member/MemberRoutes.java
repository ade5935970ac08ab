package org.alliancetracker.partnership.member;

import org.alliancetracker.kit.http.CommandRequest;
import org.alliancetracker.kit.identity.ActingPerson;
import org.alliancetracker.partnership.change.Desk;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Roles are given and ended. */
@RestController
@RequestMapping("/api/alliances/{id}")
class MemberRoutes {

  private final Desk desk;

  MemberRoutes(Desk desk) {
    this.desk = desk;
  }

  @PostMapping("/members")
  ResponseEntity<Object> appoint(@PathVariable String id, ActingPerson person, CommandRequest request,
      @RequestBody AppointMember body) {
    return desk.change(id, person, request, body, body::decide);
  }

  @PostMapping("/members/{memberId}/stand-down")
  ResponseEntity<Object> standDown(@PathVariable String id, @PathVariable String memberId, ActingPerson person,
      CommandRequest request, @RequestBody StandDownMember body) {
    return desk.change(
        id, person, request, body, (alliance, setting) -> body.decide(memberId, alliance, setting));
  }
}
