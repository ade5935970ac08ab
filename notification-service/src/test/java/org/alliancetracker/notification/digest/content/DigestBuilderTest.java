package org.alliancetracker.notification.digest.content;

import static org.alliancetracker.notification.Samples.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.alliancetracker.contract.alliance.AllianceEvent.*;
import org.alliancetracker.contract.code.AgreementKind;
import org.alliancetracker.contract.code.BodyKind;
import org.alliancetracker.contract.code.ClosingReason;
import org.alliancetracker.contract.code.Dimension;
import org.alliancetracker.contract.code.MilestoneKind;
import org.alliancetracker.contract.code.Stage;
import org.alliancetracker.contract.envelope.PartialDate;
import org.alliancetracker.contract.evaluation.EvaluationEvent.*;
import org.alliancetracker.notification.Samples.Story;
import org.alliancetracker.notification.change.Change;
import org.alliancetracker.notification.change.ChangeKind;
import org.alliancetracker.notification.change.EvaluationChange;
import org.alliancetracker.notification.digest.content.DigestContent.Attention;
import org.alliancetracker.notification.digest.content.DigestContent.Due;
import org.alliancetracker.notification.evaluation.EvaluationView;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class DigestBuilderTest {

  private static final Span OCTOBER_TO_DECEMBER =
      new Span(day("2026-10-01"), day("2027-01-01"), day("2027-01-01"), false);

  private static DigestContent build(Story story, long after) {
    return DigestBuilder.build(ALLIANCE, story.view(), Map.of(), story.changesAfter(after), OCTOBER_TO_DECEMBER);
  }

  @Test
  void itTellsDifferencesSinceTheLastDigestWeightiestFirst() {
    // given
    Story story = Story.begins("2026-01-10").then("2026-02-01", planned("m1", null, "Diagnosis", "2026-11-01"));
    long told = story.version();
    story.then("2026-10-03", planned("m2", null, "Kick-off", "2027-02-01"))
        .then("2026-10-20", reached("m1", null, "Diagnosis"))
        .then("2026-11-01", new AgreementSigned("g", AgreementKind.FRAMEWORK, null, null, null, null, null));

    // when
    DigestContent content = build(story, told);

    // then
    assertThat(content.changes()).extracting(Change::kind)
        .containsExactly(ChangeKind.AGREEMENT_SIGNED, ChangeKind.MILESTONE_REACHED, ChangeKind.MILESTONE_PLANNED);
    assertThat(content.nothingNew()).isFalse();
    assertThat(content.firstDay()).isEqualTo(day("2026-10-01"));
    assertThat(content.lastDay()).isEqualTo(day("2026-12-31"));
  }

  @Test
  void aLongListIsCountedBeforeItIsCutAndTheCutSaysHowManyItLeftOut() {
    // given more of each than a mail lists
    Story story = Story.begins("2026-01-10");
    long told = story.version();
    story.many(40, 20);

    // when
    DigestContent content = build(story, told);

    // then
    assertThat(content.changes()).hasSize(DigestBuilder.MOST_CHANGES);
    assertThat(content.further()).isEqualTo(30);
    assertThat(content.count(ChangeKind.MILESTONE_REACHED)).isEqualTo(40);
    assertThat(content.count(ChangeKind.MILESTONE_PLANNED)).as("of a kind that is left out wholly").isEqualTo(20);
    assertThat(content.next()).hasSize(DigestBuilder.MOST_DUE);
    assertThat(content.nextFurther()).isEqualTo(8);
  }

  @Test
  void anEditionOfBeforeCountsWereKeptStillReads() {
    Story story = Story.begins("2026-01-10");
    long told = story.version();
    story.then("2026-10-20", reached("r", null, "Reached"));
    JsonMapper json = JsonMapper.builder().build();
    var kept = (ObjectNode) json.valueToTree(build(story, told));
    kept.remove(List.of("counted", "nextFurther"));

    DigestContent read = json.treeToValue(kept, DigestContent.class);

    assertThat(read.count(ChangeKind.MILESTONE_REACHED)).isEqualTo(1);
    assertThat(read.nextFurther()).isZero();
  }

  @Test
  void whatWasPlannedAndReachedInOnePeriodIsToldByItsEnd() {
    Story story = Story.begins("2026-01-10");
    long told = story.version();
    story.then("2026-10-03", planned("m1", null, "Kick-off", "2026-11-01"))
        .then("2026-10-20", reached("m1", null, null));

    assertThat(build(story, told).changes()).singleElement()
        .satisfies(change -> assertThat(change.kind()).isEqualTo(ChangeKind.MILESTONE_REACHED))
        .satisfies(change -> assertThat(change.subject()).isEqualTo("Kick-off"));
  }

  @Test
  void importedHistoryIsCountedAndIsNoNews() {
    Story story = Story.begins("2026-01-10");
    long told = story.version();
    story.imported("2012", reached("m1", null, "Creation")).imported("2016-06", reached("m2", null, "Second workshop"));

    DigestContent content = build(story, told);

    assertThat(content.history()).isEqualTo(2);
    assertThat(content.nothingNew()).isTrue();
  }

  @Test
  void aMilestoneIsNewlyLateInExactlyOneDigest() {
    // given one due on the last day of a period, and digests that follow one another
    Story story = Story.begins("2026-01-10").then("2026-01-11", planned("m1", null, "Report", "2026-12-31"));
    List<Span> spans = List.of(OCTOBER_TO_DECEMBER, new Span(day("2027-01-01"), day("2027-04-01"), day("2027-04-01"), false),
        new Span(day("2027-04-01"), day("2027-07-01"), day("2027-07-01"), false));

    // then it is late from the day after, told once
    assertThat(spans).map(span -> DigestBuilder.build(ALLIANCE, story.view(), Map.of(), List.of(), span).newlyLate().size())
        .containsExactly(1, 0, 0);
  }

  @Test
  void aDueDateSaidAsAMonthIsLateWhenTheMonthIsOver() {
    Story story = Story.begins("2026-01-10").then("2026-01-11", planned("m1", null, "Report", "2026-12"));
    Span during = new Span(day("2026-10-01"), day("2026-12-20"), day("2026-12-20"), true);

    assertThat(DigestBuilder.build(ALLIANCE, story.view(), Map.of(), List.of(), during).situation().late()).isZero();
    assertThat(build(story, story.version()).situation().late()).isEqualTo(1);
  }

  @Test
  void theNext90DaysListMilestonesTermsAndDeadlinesByDate() {
    Story story = Story.begins("2026-01-10")
        .then("2026-01-11", planned("m1", MilestoneKind.STEERING_COMMITTEE, null, "2027-03-09"))
        .then("2026-01-11", planned("m2", null, "Far away", "2027-04-02"))
        .then("2026-01-11", planned("m3", null, "Missed", "2026-12-01"))
        .then("2026-01-12", new AgreementSigned("g", AgreementKind.SPECIFIC, "Second workshop", null, null,
            PartialDate.parse("2027-02"), null));
    EvaluationView open = EvaluationView.unknown().fold(
        new EvaluationOpened(ALLIANCE, "2027", "rubric", 1, PartialDate.parse("2027-01-20"), null, false),
        said(new EvaluationClosed(null), "e1", 1, "2026-12-01"));

    DigestContent content = DigestBuilder.build(ALLIANCE, story.view(), Map.of("e1", open), List.of(), OCTOBER_TO_DECEMBER);

    assertThat(content.next()).extracting(Due::what)
        .containsExactly(Due.What.EVALUATION, Due.What.TERM, Due.What.MILESTONE);
    assertThat(content.situation().nextCommittee()).isEqualTo(PartialDate.parse("2027-03-09"));
  }

  @Test
  void aYearOrAMonthIsDueOnItsLastDayAndHidesNothingThatComesBeforeIt() {
    Story story = Story.begins("2026-01-10")
        .then("2026-01-11", planned("m1", MilestoneKind.STEERING_COMMITTEE, null, "2027"))
        .then("2026-01-11", planned("m2", MilestoneKind.STEERING_COMMITTEE, null, "2027-01-15"))
        .then("2026-01-11", planned("m3", null, "In autumn", "2026-11"))
        .then("2026-01-11", planned("m4", null, "On a day of autumn", "2026-11-14"));

    DigestContent content = build(story, story.version());

    assertThat(content.next()).extracting(due -> due.on().toString()).containsExactly("2027-01-15", "2027");
    assertThat(content.situation().nextCommittee()).isEqualTo(PartialDate.parse("2027-01-15"));
    assertThat(content.newlyLate()).extracting(Due::title).containsExactly("On a day of autumn", "In autumn");
    assertThat(content.attention()).extracting(Attention::title).containsExactly("On a day of autumn", "In autumn");
  }

  @Test
  void whatHasEndedIsChasedByNobodyUntilItIsReopened() {
    // given everything that a digest asks for, then the end
    Story story = Story.begins("2026-01-10")
        .then("2026-01-11", planned("m1", MilestoneKind.STEERING_COMMITTEE, null, "2027-01-15"))
        .then("2026-01-11", planned("m2", null, "Report", "2026-11-01"))
        .then("2026-01-12", new AgreementSigned("g", AgreementKind.SPECIFIC, "Workshop", null, null, PartialDate.parse("2027-02"), null))
        .then("2026-12-20", new MeetingHeld("c", BodyKind.STEERING_COMMITTEE, null, null))
        .then("2026-12-23", new MinutesSent("c"))
        .then("2026-12-24", new AllianceClosed(ClosingReason.FATIGUE, null, Stage.DESIGN, null, null))
        .then("2026-12-25", new AllianceWentDormant(PartialDate.parse("2026-06-01"), 180));
    DigestContent ended = build(story, 0);

    // then
    assertThat(ended.changes()).extracting(Change::kind).as("the end itself is told").contains(ChangeKind.CLOSED);
    assertThat(ended.situation().late()).isZero();
    assertThat(ended.situation().nextCommittee()).isNull();
    assertThat(ended.newlyLate()).isEmpty();
    assertThat(ended.next()).isEmpty();
    assertThat(ended.attention()).isEmpty();

    // when it goes on
    DigestContent again = build(story.then("2026-12-26", new AllianceReopened(Stage.DESIGN, null)), 0);

    // then
    assertThat(again.situation().late()).isEqualTo(1);
    assertThat(again.next()).extracting(Due::what).containsExactly(Due.What.MILESTONE, Due.What.TERM);
    assertThat(again.attention()).extracting(Attention::why).contains(Attention.Why.LATE, Attention.Why.TACIT_APPROVAL);
  }

  @Test
  void moreThanFifteenDaysLateNeedsAttention() {
    Story story = Story.begins("2026-01-10")
        .then("2026-01-11", planned("m1", null, "Fifteen days", "2026-12-17"))
        .then("2026-01-11", planned("m2", null, "Sixteen days", "2026-12-16"))
        .then("2026-12-20", new MeetingHeld("c", BodyKind.STEERING_COMMITTEE, null, null))
        .then("2026-12-23", new MinutesSent("c"));

    DigestContent content = build(story, 0);

    assertThat(content.situation().late()).isEqualTo(2);
    assertThat(content.attention()).containsExactly(
        new Attention(Attention.Why.LATE, "Sixteen days", null, PartialDate.parse("2026-12-16"), 16),
        new Attention(Attention.Why.TACIT_APPROVAL, null, null, PartialDate.parse("2027-01-02"), 1));
  }

  @Test
  void scoresAppearOnceTheCampaignIsClosedWithTheirChangeSinceTheOneBefore() {
    // given an earlier result, and a new one in the period
    EvaluationView before = published("e1", "2025-12-01", 60, 50, 80);
    EvaluationView now = published("e2", "2026-12-01", 72, 50.4, 78);
    Change change = EvaluationChange.of(now, new ScoresPublished(now.scores()),
        said(new ScoresPublished(now.scores()), "e2", 3, "2026-12-01")).orElseThrow();

    // when
    DigestContent content = DigestBuilder.build(ALLIANCE, Story.begins("2026-01-10").view(), Map.of("e1", before, "e2", now),
        List.of(change), OCTOBER_TO_DECEMBER);

    // then
    var result = content.scores().getFirst();
    assertThat(content.scores()).hasSize(1);
    assertThat(result.fictitious()).isTrue();
    assertThat(result.dimensions()).extracting(d -> d.dimension())
        .containsExactly(Dimension.PERFORMANCE, Dimension.INNOVATION, Dimension.TRUST);
    assertThat(result.dimensions()).extracting(d -> Math.round(d.change() * 10) / 10.0).containsExactly(12.0, 0.4, -2.0);
    assertThat(content.attention()).extracting(Attention::why).containsExactly(Attention.Why.LOW_AGREEMENT);
  }

  private static EvaluationView published(String id, String on, double p, double i, double c) {
    return EvaluationView.unknown()
        .fold(new EvaluationOpened(ALLIANCE, "Evaluation", "rubric", 1, null, null, true),
            said(new EvaluationClosed(null), id, 1, on))
        .fold(new EvaluationClosed(null), said(new EvaluationClosed(null), id, 2, on))
        .fold(new ScoresPublished(scores(true, p, i, c)), said(new EvaluationClosed(null), id, 3, on));
  }

  @Test
  void aCampaignOpenedAndClosedInOnePeriodIsToldByItsScores() {
    EvaluationView now = published("e1", "2026-12-01", 72, 50, 78);
    var opened = new EvaluationOpened(ALLIANCE, "Evaluation", "rubric", 1, null, null, true);
    var published = new ScoresPublished(now.scores());

    DigestContent content = DigestBuilder.build(ALLIANCE, Story.begins("2026-01-10").view(), Map.of("e1", now),
        List.of(EvaluationChange.of(now, opened, said(opened, "e1", 1, "2026-11-01")).orElseThrow(),
            EvaluationChange.of(now, published, said(published, "e1", 3, "2026-12-01")).orElseThrow()), OCTOBER_TO_DECEMBER);

    assertThat(content.changes()).extracting(Change::kind).containsExactly(ChangeKind.SCORES_PUBLISHED);
  }

  @Test
  void anOpenCampaignShowsNoScores() {
    DigestContent content = build(Story.begins("2026-10-10").then("2026-10-11", new StageEntered(Stage.DESIGN,
        Stage.STEERING, null, null)), 0);

    assertThat(content.scores()).isEmpty();
  }
}
