package org.alliancetracker.partnership.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.alliancetracker.contract.alliance.AllianceEvent.DecisionTaken;
import org.alliancetracker.contract.alliance.AllianceEvent.MeetingHeld;
import org.alliancetracker.contract.alliance.AllianceEvent.MinutesApproved;
import org.alliancetracker.contract.alliance.AllianceEvent.MinutesSent;
import org.alliancetracker.contract.code.BodyKind;
import org.alliancetracker.contract.envelope.PartialDate;
import org.alliancetracker.partnership.story.Story;
import org.alliancetracker.partnership.story.Then;
import org.junit.jupiter.api.Test;

class MeetingsTest {

  private static Then hold(Story story) {
    HoldMeeting said = new HoldMeeting(
        BodyKind.STEERING_COMMITTEE, "Budget", List.of("mia"), PartialDate.parse("2026-05-03"), null);
    return story.when(said, said::decide);
  }

  private static Then send(Story story) {
    SendMinutes said = new SendMinutes(PartialDate.parse("2026-05-05"), null);
    return story.when(said, (alliance, setting) -> said.decide("new-1", alliance, setting));
  }

  private static Then approve(Story story, Boolean imported) {
    ApproveMinutes said = new ApproveMinutes(true, PartialDate.parse("2026-05-15"), imported);
    return story.when(said, (alliance, setting) -> said.decide("new-1", alliance, setting));
  }

  private static Then decide(Story story, String text, String meeting) {
    TakeDecision said = new TakeDecision(text, meeting, PartialDate.parse("2027"), "mia", null, null);
    return story.when(said, said::decide);
  }

  @Test
  void aMeetingIsHeldItsMinutesSentAndApproved() {
    Story held = hold(Story.designed()).on("2026-05-03")
        .happened(new MeetingHeld("new-1", BodyKind.STEERING_COMMITTEE, "Budget", List.of("mia"))).next();
    Story sent = send(held).happened(new MinutesSent("new-1")).next();
    Story approved = approve(sent, null).happened(new MinutesApproved("new-1", true)).next();

    assertThat(approved.alliance().meetings().find("new-1").orElseThrow().approvedTacitly()).isTrue();
    send(approved).refused("minutes-sent");
    approve(approved, null).refused("minutes-approved");
  }

  @Test
  void minutesAreSentBeforeTheyAreApprovedExceptInHistoryEnteredLate() {
    Story held = hold(Story.designed()).next();

    approve(held, null).refused("minutes-not-sent");
    approve(held, true).happened(new MinutesApproved("new-1", true));
  }

  @Test
  void aDecisionIsTakenInAKnownMeetingOrElsewhere() {
    Story held = hold(Story.designed()).next();

    decide(held, "Go on", "new-1").happened(
        new DecisionTaken("new-1", "new-1", "Go on", PartialDate.parse("2027"), "mia"));
    decide(held, "Go on", null).drafts();
    decide(held, "Go on", "nowhere").refused("unknown-meeting", "meetingId");
    decide(held, " ", null).refused("missing", "text");
  }

  @Test
  void minutesAndDecisionsAreNotOlderThanTheirMeeting() {
    Story held = hold(Story.designed()).next();
    SendMinutes before = new SendMinutes(PartialDate.parse("2026-05-02"), null);
    SendMinutes inMay = new SendMinutes(PartialDate.parse("2026-05"), null);
    ApproveMinutes early = new ApproveMinutes(true, PartialDate.parse("2026-05-04"), null);
    TakeDecision decided = new TakeDecision("Go on", "new-1", null, null, PartialDate.parse("2026-04"), null);

    held.when(before, (alliance, setting) -> before.decide("new-1", alliance, setting)).refused("ends-before-it-begins", "happenedOn");
    held.when(inMay, (alliance, setting) -> inMay.decide("new-1", alliance, setting)).drafts();
    send(held).next().when(early, (alliance, setting) -> early.decide("new-1", alliance, setting))
        .refused("ends-before-it-begins", "happenedOn");
    held.when(decided, decided::decide).refused("ends-before-it-begins", "happenedOn");
  }

  @Test
  void aDecisionIsNotDueBeforeItWasTaken() {
    TakeDecision late = new TakeDecision("Go on", null, PartialDate.parse("2026-04-30"), null, PartialDate.parse("2026-05-01"), null);
    TakeDecision sameMonth = new TakeDecision("Go on", null, PartialDate.parse("2026-05"), null, PartialDate.parse("2026-05-20"), null);
    TakeDecision today = new TakeDecision("Go on", null, PartialDate.parse("2025"), null, null, null);

    Story.designed().when(late, late::decide).refused("ends-before-it-begins", "dueOn");
    Story.designed().when(today, today::decide).refused("ends-before-it-begins", "dueOn");
    Story.designed().when(sameMonth, sameMonth::decide).drafts();
  }

  @Test
  void nothingIsSentOfAMeetingThatWasNot() {
    send(Story.designed()).refused("not-found");
    approve(Story.designed(), null).refused("not-found");
  }
}
