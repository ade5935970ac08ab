package org.alliancetracker.partnership.alliance;

import java.util.List;
import java.util.Optional;
import org.alliancetracker.contract.alliance.AllianceEvent.DecisionTaken;
import org.alliancetracker.contract.alliance.AllianceEvent.MeetingHeld;
import org.alliancetracker.contract.alliance.AllianceEvent.MinutesApproved;
import org.alliancetracker.contract.alliance.AllianceEvent.MinutesSent;
import org.alliancetracker.contract.envelope.PartialDate;

/** Meetings that were held, and decisions taken in them or elsewhere. */
public record Meetings(List<Meeting> held, List<TakenDecision> decisions) {

  static final Meetings NONE = new Meetings(List.of(), List.of());

  public Meetings {
    held = Listed.of(held);
    decisions = Listed.of(decisions);
  }

  public Optional<Meeting> find(String id) {
    return held.stream().filter(meeting -> meeting.id().equals(id)).findFirst();
  }

  Meetings held(MeetingHeld event, PartialDate day) {
    return new Meetings(Listed.with(held, new Meeting(
        event.meetingId(), event.body(), event.subject(), event.personIds(), day, null, null, null)), decisions);
  }

  Meetings minutesSent(MinutesSent event, PartialDate day) {
    return new Meetings(
        Listed.changed(held, one -> one.id().equals(event.meetingId()), one -> one.minutesSent(day)), decisions);
  }

  Meetings minutesApproved(MinutesApproved event, PartialDate day) {
    return new Meetings(Listed.changed(
        held, one -> one.id().equals(event.meetingId()), one -> one.minutesApproved(day, event.tacit())), decisions);
  }

  Meetings decided(DecisionTaken event, PartialDate day) {
    return new Meetings(held, Listed.with(decisions, new TakenDecision(
        event.decisionId(), event.meetingId(), event.text(), day, event.dueOn(), event.personId())));
  }
}
