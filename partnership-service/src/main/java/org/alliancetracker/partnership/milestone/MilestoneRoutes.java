package org.alliancetracker.partnership.milestone;

import org.alliancetracker.kit.http.CommandRequest;
import org.alliancetracker.kit.identity.ActingPerson;
import org.alliancetracker.partnership.change.Desk;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Milestones are planned, moved, reached, cancelled. */
@RestController
@RequestMapping("/api/alliances/{id}")
class MilestoneRoutes {

  private final Desk desk;

  MilestoneRoutes(Desk desk) {
    this.desk = desk;
  }

  @PostMapping("/milestones")
  ResponseEntity<Object> record(@PathVariable String id, ActingPerson person, CommandRequest request,
      @RequestBody RecordMilestone body) {
    return desk.change(id, person, request, body, body::decide);
  }

  @PostMapping("/milestones/{milestoneId}/reach")
  ResponseEntity<Object> reach(@PathVariable String id, @PathVariable String milestoneId, ActingPerson person,
      CommandRequest request, @RequestBody ReachMilestone body) {
    return desk.change(
        id, person, request, body, (alliance, setting) -> body.decide(milestoneId, alliance, setting));
  }

  @PostMapping("/milestones/{milestoneId}/reschedule")
  ResponseEntity<Object> reschedule(@PathVariable String id, @PathVariable String milestoneId, ActingPerson person,
      CommandRequest request, @RequestBody RescheduleMilestone body) {
    return desk.change(
        id, person, request, body, (alliance, setting) -> body.decide(milestoneId, alliance, setting));
  }

  @PostMapping("/milestones/{milestoneId}/cancel")
  ResponseEntity<Object> cancel(@PathVariable String id, @PathVariable String milestoneId, ActingPerson person,
      CommandRequest request, @RequestBody CancelMilestone body) {
    return desk.change(
        id, person, request, body, (alliance, setting) -> body.decide(milestoneId, alliance, setting));
  }
}
