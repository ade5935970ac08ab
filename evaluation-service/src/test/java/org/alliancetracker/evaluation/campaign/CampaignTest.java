package org.alliancetracker.evaluation.campaign;

import static org.alliancetracker.contract.code.Side.ASSOCIATION;
import static org.alliancetracker.contract.code.Side.COMPANY;
import static org.alliancetracker.evaluation.scoring.Given.RUBRIC;
import static org.alliancetracker.evaluation.scoring.Given.answers;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.alliancetracker.contract.code.Dimension;
import org.alliancetracker.contract.code.Side;
import org.alliancetracker.contract.envelope.AllianceDay;
import org.alliancetracker.contract.envelope.PartialDate;
import org.alliancetracker.contract.evaluation.DimensionScore;
import org.alliancetracker.contract.evaluation.EvaluationEvent.*;
import org.alliancetracker.contract.evaluation.InvitedEvaluator;
import org.alliancetracker.evaluation.assessment.Answer;
import org.alliancetracker.evaluation.scoring.ScoringMethod;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CampaignTest {

  private static final Days DAYS = new Days(AllianceDay.USUAL_ZONE);
  private static final String FOURS = "4 4 4 4 4  4 4 4 4 4  4 4 4 4 4";
  private static final String TWOS = "2 2 2 2 2  2 2 2 2 2  2 2 2 2 2";
  private static final InvitedEvaluator ANNE = new InvitedEvaluator("anne", ASSOCIATION);
  private static final InvitedEvaluator CARL = new InvitedEvaluator("carl", COMPANY);

  private static OpenCampaign open(InvitedEvaluator... evaluators) {
    return new OpenCampaign("a1", "After six years", RUBRIC, PartialDate.parse("2026-12-15"), List.of(evaluators), true, DAYS,
        Stream.concat(Stream.of("anne", "carl"), Stream.of(evaluators).map(InvitedEvaluator::personId)).collect(Collectors.toSet()));
  }

  private static SubmitAssessment submit(String person, String marks) {
    return new SubmitAssessment(person, RUBRIC, Optional.of(answers(marks)), 0, false, null, DAYS);
  }

  private static CloseCampaign close(String reason) {
    return close(reason, Set.of("anne", "carl"));
  }

  private static CloseCampaign close(String reason, Set<String> stands) {
    return new CloseCampaign(RUBRIC, ScoringMethod.EQUAL_SIDES_MEAN_1, reason, DAYS, stands);
  }

  private static CampaignStory opened() {
    return new CampaignStory().given(open(ANNE, CARL)::decide);
  }

  @Test
  void openingInvitesTheEvaluatorsOfBothSides() {
    assertThat(new CampaignStory().when(open(ANNE, CARL)::decide).thenEvents()).containsExactly(
        new EvaluationOpened("a1", "After six years", "alliance-default", 1, PartialDate.parse("2026-12-15"),
            List.of(ANNE, CARL), true));
  }

  @Test
  void aCampaignIsOpenedOnce() {
    assertThat(opened().when(open(ANNE)::decide).thenRefused().code()).isEqualTo("evaluation-exists");
  }

  @Test
  void aCampaignNeedsEvaluators() {
    assertThat(new CampaignStory().when(open()::decide).thenRefused().code()).isEqualTo("no-evaluators");
  }

  @Test
  void tooManyEvaluatorsAreRefused() {
    InvitedEvaluator[] crowd = IntStream.rangeClosed(0, OpenCampaign.MOST_EVALUATORS)
        .mapToObj(i -> new InvitedEvaluator("p" + i, COMPANY)).toArray(InvitedEvaluator[]::new);

    assertThat(new CampaignStory().when(open(crowd)::decide).thenRefused().code()).isEqualTo("too-many");
  }

  @Test
  void aPersonStandsForOneSideOnly() {
    var refusal = new CampaignStory().when(open(ANNE, new InvitedEvaluator("anne", COMPANY))::decide).thenRefused();

    assertThat(refusal.code()).isEqualTo("evaluator-twice");
    assertThat(refusal.field()).isEqualTo("evaluators[1].personId");
  }

  @Test
  void anEvaluatorHasAPersonAndASide() {
    assertThat(new CampaignStory().when(open(new InvitedEvaluator(" ", COMPANY))::decide).thenRefused().field())
        .isEqualTo("evaluators[0].personId");
    assertThat(new CampaignStory().when(open(ANNE, new InvitedEvaluator("carl", null))::decide).thenRefused().field())
        .isEqualTo("evaluators[1].side");
  }

  @Test
  void theEventSaysWhoAnsweredFromWhichSideAndNothingElse() {
    assertThat(opened().when(submit("carl", "4 4 n d 4  4 4 4 4 4  4 4 4 4 4")::decide).thenEvents())
        .containsExactly(new AssessmentSubmitted("carl", COMPANY, 13, 14));
  }

  @Test
  void sendingAgainRevisesAndCountsTheRevision() {
    CampaignStory story = opened().given(submit("carl", FOURS)::decide)
        .when(new SubmitAssessment("carl", RUBRIC, Optional.of(answers(TWOS)), 0, false, "after calibration", DAYS)::decide);

    assertThat(story.thenEvents()).containsExactly(new AssessmentRevised("carl", COMPANY, 15, 15, "after calibration"));
    assertThat(story.state().submissionOf("carl").orElseThrow().revision()).isEqualTo(2);
    assertThat(story.state().submissionOf("carl").orElseThrow().assessment().answers()).isEqualTo(answers(TWOS));
    assertThat(story.state().submissions()).hasSize(1);
  }

  @Test
  void sendingTheSameAnswersAgainChangesNothing() {
    assertThat(opened().given(submit("carl", FOURS)::decide).when(submit("carl", FOURS)::decide).thenEvents()).isEmpty();
  }

  @Test
  void whoIsNotInvitedCannotAnswer() {
    assertThat(opened().when(submit("mallory", FOURS)::decide).thenRefused().code()).isEqualTo("not-invited");
  }

  @Test
  void withoutAnswersAndDraftThereIsNothingToSend() {
    var nothing = new SubmitAssessment("carl", RUBRIC, Optional.empty(), 0, false, null, DAYS);

    assertThat(opened().when(nothing::decide).thenRefused().code()).isEqualTo("no-draft");
  }

  @Test
  void anIncompleteAssessmentIsRefusedUnlessPartial() {
    assertThat(opened().when(submit("carl", "4 4 4")::decide).thenRefused().code()).isEqualTo("criteria-unanswered");
    assertThat(opened().when(new SubmitAssessment("carl", RUBRIC, Optional.of(answers("4 4 4")), 0, true, null, DAYS)::decide)
        .thenEvents()).containsExactly(new AssessmentSubmitted("carl", COMPANY, 3, 15));
  }

  @Test
  void closingWaitsForTheEvaluators() {
    var refusal = opened().given(submit("carl", FOURS)::decide).when(close(null)::decide).thenRefused();

    assertThat(refusal.code()).isEqualTo("evaluators-missing");
    assertThat(refusal.status()).isEqualTo(409);
    assertThat(refusal.more()).isEqualTo(Map.of("missing", List.of(ANNE)));
  }

  @Test
  void aBlankReasonIsNoReason() {
    assertThat(opened().when(close("  ")::decide).thenRefused().code()).isEqualTo("evaluators-missing");
  }

  @ParameterizedTest
  @CsvSource({
    "Europe/Paris, 2026-12-15T23:00:00Z",
    "Indian/Reunion, 2026-12-15T20:00:00Z",
    "America/Martinique, 2026-12-16T04:00:00Z",
    "Pacific/Noumea, 2026-12-15T13:00:00Z"
  })
  void theDeadlineCountsToTheEndOfItsDayInTheZoneOfTheAlliance(ZoneId zone, Instant midnight) {
    CloseCampaign close = new CloseCampaign(RUBRIC, ScoringMethod.EQUAL_SIDES_MEAN_1, null, new Days(zone), Set.of("anne", "carl"));

    assertThat(opened().at(midnight.minusMillis(1).toString()).when(close::decide).thenRefused().code())
        .isEqualTo("evaluators-missing");
    assertThat(opened().at(midnight.toString()).when(close::decide).thenEvents()).hasSize(2);
  }

  @Test
  void aReasonClosesBeforeEverybodyAnswered() {
    assertThat(opened().given(submit("carl", FOURS)::decide).when(close("Anne left")::decide).thenEvents().getFirst())
        .isEqualTo(new EvaluationClosed("Anne left"));
  }

  @Test
  void aReasonThatWasNotNeededIsNotKept() {
    CampaignStory story = opened().given(submit("carl", FOURS)::decide).given(submit("anne", FOURS)::decide);

    assertThat(story.when(close("whatever")::decide).thenEvents().getFirst()).isEqualTo(new EvaluationClosed(null));
  }

  @Test
  void closingPublishesTheScoresOfBothSidesAtOnce() {
    CampaignStory story = opened().given(submit("carl", FOURS)::decide).given(submit("anne", TWOS)::decide)
        .when(close(null)::decide);

    assertThat(story.thenEvents()).hasSize(2).last().isInstanceOfSatisfying(ScoresPublished.class, published -> {
      assertThat(published.scores().fictitious()).isTrue();
      assertThat(published.scores().dimensions()).extracting(DimensionScore::dimension)
          .containsExactly(Dimension.PERFORMANCE, Dimension.INNOVATION, Dimension.TRUST);
      assertThat(published.scores().dimensions()).extracting(DimensionScore::score).containsOnly(50.0);
      assertThat(published.scores().dimensions()).allSatisfy(dimension -> {
        assertThat(dimension.coverage()).isEqualTo(1);
        assertThat(dimension.evaluatorsBySide()).isEqualTo(Map.of(ASSOCIATION, 1, COMPANY, 1));
        assertThat(dimension.intervalLow()).isNull();
        assertThat(dimension.raterAgreement()).isNull();
      });
    });
    assertThat(story.state().isClosed()).isTrue();
  }

  @Test
  void onlyTheLastRevisionCounts() {
    CampaignStory story = opened().given(submit("carl", TWOS)::decide).given(submit("anne", FOURS)::decide)
        .given(submit("carl", FOURS)::decide).given(close(null)::decide);

    assertThat(story.state().scores().dimensions()).extracting(DimensionScore::score).containsOnly(75.0);
  }

  @Test
  void aClosedCampaignTakesNoAnswersAndIsNotClosedAgain() {
    CampaignStory story = opened().given(submit("carl", FOURS)::decide).given(submit("anne", FOURS)::decide)
        .given(close(null)::decide);

    assertThat(story.when(submit("carl", TWOS)::decide).thenRefused().code()).isEqualTo("evaluation-closed");
    assertThat(story.when(close("again")::decide).thenRefused().code()).isEqualTo("evaluation-closed");
  }

  @Test
  void answersInDifferentWordsAreARevision() {
    List<Answer> other = answers(FOURS).stream().map(a -> Answer.rated(a.criterion(), a.level(), "other words")).toList();

    assertThat(opened().given(submit("carl", FOURS)::decide)
        .when(new SubmitAssessment("carl", RUBRIC, Optional.of(other), 0, false, null, DAYS)::decide).thenEvents()).hasSize(1);
  }

  @Test
  void everySideOfTheContractMayBeInvited() {
    InvitedEvaluator[] all = java.util.Arrays.stream(Side.values())
        .map(side -> new InvitedEvaluator(side.code(), side)).toArray(InvitedEvaluator[]::new);

    assertThat(new CampaignStory().when(open(all)::decide).thenEvents()).hasSize(1);
  }

  @Test
  void whoseInvitationFellIsNeitherWaitedForNorCounted() {
    CampaignStory story = opened().given(submit("carl", FOURS)::decide).given(submit("anne", TWOS)::decide);

    assertThat(opened().given(submit("carl", FOURS)::decide).when(close(null, Set.of("carl"))::decide).thenEvents().getFirst())
        .as("not waited for").isEqualTo(new EvaluationClosed(null));
    Campaign closed = story.given(close(null, Set.of("carl"))::decide).state();
    assertThat(closed.scores().dimensions()).allSatisfy(dimension -> {
      assertThat(dimension.evaluatorsBySide()).isEqualTo(Map.of(COMPANY, 1));
      assertThat(dimension.score()).as("of one person there is none").isNull();
    });
    assertThat(ResultAnswer.participation(closed)).containsExactly(new ResultAnswer.Participation(COMPANY, 1, 1));
    assertThat(closed.views(closed.uncounted())).hasSize(1);
  }

  @Test
  void whoGoesAfterTheClosingWasCountedAndStaysSo() {
    Campaign closed = opened().given(submit("carl", FOURS)::decide).given(submit("anne", TWOS)::decide)
        .given(close(null)::decide).state();

    assertThat(closed.expected(Set.of())).containsExactly(ANNE, CARL);
    assertThat(closed.missing(Set.of())).isEmpty();
    assertThat(ResultAnswer.participation(closed)).hasSize(2);
  }

  @Test
  void whoseInvitationFellIsNotAmongThoseWhoAreShownAsAsked() {
    CampaignAnswer shown = CampaignAnswer.of(opened().given(submit("carl", FOURS)::decide).state(), Set.of("carl"));

    assertThat(shown.evaluators()).extracting(CampaignAnswer.Invitation::personId).containsExactly("carl");
  }

  @Test
  void whoHasLeftIsNotInvited() {
    OpenCampaign toSomebodyGone =
        new OpenCampaign("a1", null, RUBRIC, null, List.of(ANNE, CARL), true, DAYS, Set.of("anne"));
    var refusal = new CampaignStory().when(toSomebodyGone::decide).thenRefused();

    assertThat(refusal.code()).isEqualTo("evaluator-left");
    assertThat(refusal.field()).isEqualTo("evaluators[1].personId");
  }

  @Test
  void aCommentThatShowsNothingIsNone() {
    List<Answer> read = AnswerRequest.answers(List.of(
        new AnswerRequest("P1", 5, null, "\u200B\u00A0"), new AnswerRequest("P2", 5, null, "\u3164")));

    assertThat(read).extracting(Answer::comment).containsOnlyNulls();
    assertThat(opened().when(close("\u2800\u00A0")::decide).thenRefused().code()).as("nor such a reason").isEqualTo("evaluators-missing");
  }
}
