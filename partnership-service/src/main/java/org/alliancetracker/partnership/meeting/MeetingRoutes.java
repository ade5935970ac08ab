package org.alliancetracker.partnership.meeting;

import org.alliancetracker.kit.http.CommandRequest;
import org.alliancetracker.kit.identity.ActingPerson;
import org.alliancetracker.partnership.change.Desk;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Meetings with their minutes, and decisions. */
@RestController
@RequestMapping("/api/alliances/{id}")
class MeetingRoutes {

  private final Desk desk;

  MeetingRoutes(Desk desk) {
    this.desk = desk;
  }

  @PostMapping("/meetings")
  ResponseEntity<Object> hold(@PathVariable String id, ActingPerson person, CommandRequest request,
      @RequestBody HoldMeeting body) {
    return desk.change(id, person, request, body, body::decide);
  }

  @PostMapping("/meetings/{meetingId}/minutes-sent")
  ResponseEntity<Object> minutesSent(@PathVariable String id, @PathVariable String meetingId, ActingPerson person,
      CommandRequest request, @RequestBody SendMinutes body) {
    return desk.change(
        id, person, request, body, (alliance, setting) -> body.decide(meetingId, alliance, setting));
  }

  @PostMapping("/meetings/{meetingId}/minutes-approved")
  ResponseEntity<Object> minutesApproved(@PathVariable String id, @PathVariable String meetingId, ActingPerson person,
      CommandRequest request, @RequestBody ApproveMinutes body) {
    return desk.change(
        id, person, request, body, (alliance, setting) -> body.decide(meetingId, alliance, setting));
  }

  @PostMapping("/decisions")
  ResponseEntity<Object> decide(@PathVariable String id, ActingPerson person, CommandRequest request,
      @RequestBody TakeDecision body) {
    return desk.change(id, person, request, body, body::decide);
  }
}
