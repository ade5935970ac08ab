package org.alliancetracker.partnership.milestone;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.alliancetracker.contract.alliance.AllianceEvent.AllianceClosed;
import org.alliancetracker.contract.alliance.AllianceEvent.AllianceReopened;
import org.alliancetracker.contract.alliance.AllianceEvent.MilestoneCancelled;
import org.alliancetracker.contract.alliance.AllianceEvent.MilestonePlanned;
import org.alliancetracker.contract.alliance.AllianceEvent.MilestoneReached;
import org.alliancetracker.contract.alliance.AllianceEvent.MilestoneRescheduled;
import org.alliancetracker.contract.code.ClosingReason;
import org.alliancetracker.contract.code.MilestoneKind;
import org.alliancetracker.contract.code.Stage;
import org.alliancetracker.contract.envelope.PartialDate;
import org.alliancetracker.partnership.alliance.Milestone;
import org.alliancetracker.partnership.story.Story;
import org.alliancetracker.partnership.story.Then;
import org.junit.jupiter.api.Test;

class MilestonesTest {

  private static final PartialDate IN_JUNE = PartialDate.parse("2026-06");
  private static final PartialDate NEXT_YEAR = PartialDate.parse("2027");

  private static Then record(Story story, RecordMilestone said) {
    return story.when(said, said::decide);
  }

  private static RecordMilestone planned(String title, PartialDate dueOn) {
    return new RecordMilestone(null, title, dueOn, null, null, null, null, null, null);
  }

  private static RecordMilestone reached(MilestoneKind kind, PartialDate day) {
    return new RecordMilestone(kind, null, null, day, "note", List.of("https://example.org"), "source", null, null);
  }

  private static Then reach(Story story, String day) {
    return reach(story, day, "done");
  }

  private static Then reach(Story story, String day, String note) {
    ReachMilestone said = new ReachMilestone(note, null, null, day == null ? null : PartialDate.parse(day), null);
    return story.when(said, (alliance, setting) -> said.decide("new-1", alliance, setting));
  }

  private static Then move(Story story, PartialDate to) {
    RescheduleMilestone said = new RescheduleMilestone(to, "rain", null, null);
    return story.when(said, (alliance, setting) -> said.decide("new-1", alliance, setting));
  }

  private static Then cancel(Story story) {
    CancelMilestone said = new CancelMilestone("no need", null, null);
    return story.when(said, (alliance, setting) -> said.decide("new-1", alliance, setting));
  }

  private static boolean late(Story story, String day) {
    return story.alliance().late(only(story), LocalDate.parse(day));
  }

  private static Milestone only(Story story) {
    return story.alliance().milestones().find("new-1").orElseThrow();
  }

  @Test
  void aMilestoneIsPlannedWithOrWithoutADate() {
    record(Story.designed(), planned(" Site ", IN_JUNE))
        .happened(new MilestonePlanned("new-1", null, "Site", IN_JUNE, null)).on("2026-11-22");
    record(Story.designed(), planned("Site", null)).happened(new MilestonePlanned("new-1", null, "Site", null, null));
  }

  @Test
  void aNoteTypedWhilePlanningIsKeptUntilAnotherIsTypedWhenItIsReached() {
    Story planned = record(Story.designed(), new RecordMilestone(null, "Site", IN_JUNE, null, "room 12", null, null, null, null))
        .happened(new MilestonePlanned("new-1", null, "Site", IN_JUNE, "room 12", null)).next();

    assertThat(only(planned).note()).isEqualTo("room 12");
    assertThat(only(move(planned, NEXT_YEAR).next()).note()).isEqualTo("room 12");
    assertThat(only(reach(planned, null, "done").next()).note()).isEqualTo("done");
    assertThat(only(reach(planned, null, null).next()).note()).isEqualTo("room 12");
  }

  @Test
  void aMilestoneIsRecordedAsReachedOnItsDayWithoutHavingBeenPlanned() {
    Story story = record(Story.designed(), reached(MilestoneKind.KICKOFF, PartialDate.parse("2012-07")))
        .happened(new MilestoneReached(
            "new-1", MilestoneKind.KICKOFF, null, "note", List.of("https://example.org"), "source"))
        .on("2012-07").next();

    assertThat(only(story).reachedOn()).isEqualTo(PartialDate.parse("2012-07"));
  }

  @Test
  void kindOrTitleIsKnown() {
    record(Story.designed(), planned(" ", null)).refused("missing", "title");
  }

  @Test
  void aMilestoneIsPlannedOrReachedNotBothInOneBreath() {
    record(Story.designed(), new RecordMilestone(null, "A", IN_JUNE, IN_JUNE, null, null, null, null, null))
        .refused("due-and-reached", "reachedOn");
    record(Story.designed(), new RecordMilestone(null, "A", null, IN_JUNE, null, null, null, NEXT_YEAR, null))
        .refused("in-the-future", "happenedOn");
    record(Story.designed(),
        new RecordMilestone(null, "A", null, IN_JUNE, null, null, null, PartialDate.parse("2026-05"), null))
        .refused("two-days", "happenedOn");
    record(Story.designed(), new RecordMilestone(null, "A", null, null, null, List.of("https://example.org"), null, null, null))
        .refused("not-reached", "evidence");
  }

  @Test
  void nothingIsReachedInTheFutureButItMayBeDueThen() {
    record(Story.designed(), reached(MilestoneKind.KICKOFF, NEXT_YEAR)).refused("in-the-future", "reachedOn");
    record(Story.designed(), planned("A", PartialDate.parse("2050"))).drafts();
  }

  @Test
  void aPlannedMilestoneIsReachedAndKeepsItsNameInTheEvent() {
    Story planned = record(Story.designed(), planned("Site", IN_JUNE)).next();
    Story reached = reach(planned, "2026-07-01")
        .happened(new MilestoneReached("new-1", null, "Site", "done", List.of(), null)).on("2026-07-01").next();

    assertThat(only(reached).dueOn()).isEqualTo(IN_JUNE);
    assertThat(late(reached, "2099-01-01")).isFalse();
    reach(reached, null).refused("milestone-reached");
    move(reached, NEXT_YEAR).refused("milestone-reached");
    cancel(reached).refused("milestone-reached");
  }

  @Test
  void aMovedMilestoneRemembersEveryFormerDate() {
    Story planned = record(Story.designed(), planned("Site", IN_JUNE)).next();
    Story moved = move(planned, NEXT_YEAR)
        .happened(new MilestoneRescheduled("new-1", IN_JUNE, NEXT_YEAR, "rain")).next();
    Story again = move(moved, PartialDate.parse("2028")).next();

    assertThat(only(again).formerDueOn()).containsExactly(IN_JUNE, NEXT_YEAR);
    move(moved, NEXT_YEAR).nothingHappened();
    move(moved, null).refused("missing", "dueOn");
  }

  @Test
  void aDateThatCameBackIsNotAmongTheFormerOnes() {
    Story moved = move(record(Story.designed(), planned("Site", IN_JUNE)).next(), NEXT_YEAR).next();

    assertThat(only(move(moved, IN_JUNE).next()).formerDueOn()).containsExactly(NEXT_YEAR);
  }

  @Test
  void aCancelledMilestoneIsDoneWith() {
    Story cancelled = cancel(record(Story.designed(), planned("Site", IN_JUNE)).next())
        .happened(new MilestoneCancelled("new-1", "no need")).next();

    reach(cancelled, null).refused("milestone-cancelled");
    assertThat(cancelled.alliance().due()).isEmpty();
  }

  @Test
  void aPartialDateIsLateOnlyWhenAllOfItHasPassed() {
    Story inJune = record(Story.designed(), planned("Site", IN_JUNE)).next();

    assertThat(late(inJune, "2026-06-30")).isFalse();
    assertThat(late(inJune, "2026-07-01")).isTrue();
    assertThat(late(record(Story.designed(), planned("Site", null)).next(), "2099-01-01")).isFalse();
  }

  @Test
  void whatIsDueFirstComesFirstAMonthAndAYearOnTheirLastDayThoseWithoutADateLast() {
    Story story = Story.designed().given(
        new MilestonePlanned("undated", null, "A", null, null),
        new MilestonePlanned("this-year", null, "B", PartialDate.parse("2026"), null),
        new MilestonePlanned("december", null, "C", PartialDate.parse("2026-12-09"), null),
        new MilestonePlanned("may", null, "D", PartialDate.parse("2026-05"), null),
        new MilestonePlanned("next-year", null, "E", NEXT_YEAR, null),
        new MilestonePlanned("january", null, "F", PartialDate.parse("2027-01-15"), null));

    assertThat(story.alliance().due()).extracting(Milestone::id)
        .containsExactly("may", "december", "this-year", "january", "next-year", "undated");
  }

  @Test
  void ofAnAllianceThatHasEndedNothingIsDueOrLateUntilItIsReopened() {
    Story open = record(Story.designed(), planned("Site", IN_JUNE)).next();
    Story closed = open.given(new AllianceClosed(ClosingReason.FATIGUE, null, Stage.DESIGN, List.of(), null));

    assertThat(late(open, "2026-07-01")).isTrue();
    assertThat(late(closed, "2026-07-01")).isFalse();
    assertThat(closed.alliance().due()).isEmpty();
    Story again = closed.given(new AllianceReopened(Stage.DESIGN, "a new partner"));
    assertThat(late(again, "2026-07-01")).isTrue();
    assertThat(again.alliance().due()).hasSize(1);
  }
}
