package org.alliancetracker.evaluation.assessment;

import static org.alliancetracker.evaluation.scoring.Given.RUBRIC;
import static org.alliancetracker.evaluation.scoring.Given.answers;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alliancetracker.kit.decision.Refusal;
import org.junit.jupiter.api.Test;

class AnswerRulesTest {

  private static final String WHOLE = "4 4 4 4 4  4 4 4 4 4  4 4 n d 4";

  private static String code(Optional<Refusal> refusal) {
    return refusal.map(Refusal::code).orElse("accepted");
  }

  @Test
  void aWholeAssessmentIsAccepted() {
    assertThat(AnswerRules.ofSubmission(RUBRIC, answers(WHOLE), false)).isEmpty();
  }

  @Test
  void unansweredCriteriaAreNamed() {
    Refusal refusal = AnswerRules.ofSubmission(RUBRIC, answers("4 . 4 4 4  4 4 4 4 4  4 4 n d"), false).orElseThrow();

    assertThat(refusal.code()).isEqualTo("criteria-unanswered");
    assertThat(refusal.status()).isEqualTo(422);
    assertThat(refusal.more()).isEqualTo(Map.of("criteria", List.of("P2", "C5")));
  }

  @Test
  void aPartialAssessmentIsAcceptedWhenItSaysSo() {
    assertThat(AnswerRules.ofSubmission(RUBRIC, answers("4 . 4"), true)).isEmpty();
  }

  @Test
  void aCommentAloneIsNoAnswer() {
    List<Answer> given = new ArrayList<>(answers("4 4 4 4 4  4 4 4 4 4  4 4 n d"));
    given.add(new Answer("C5", null, null, "I shall think about it"));

    assertThat(AnswerRules.ofSubmission(RUBRIC, given, false).orElseThrow().more())
        .isEqualTo(Map.of("criteria", List.of("C5")));
  }

  @Test
  void nothingAtAllIsRefusedEvenAsPartial() {
    assertThat(code(AnswerRules.ofSubmission(RUBRIC, List.of(), true))).isEqualTo("nothing-answered");
  }

  @Test
  void theEndsOfTheScaleAskForAComment() {
    List<Answer> given = new ArrayList<>(answers(WHOLE));
    given.set(0, new Answer("P1", 1, null, null));
    given.set(7, new Answer("I3", 5, null, null));
    given.set(8, new Answer("I4", 3, null, null));
    Refusal refusal = AnswerRules.ofSubmission(RUBRIC, given, false).orElseThrow();

    assertThat(refusal.code()).isEqualTo("comment-missing");
    assertThat(refusal.status()).isEqualTo(422);
    assertThat(refusal.more()).isEqualTo(Map.of("criteria", List.of("P1", "I3")));
  }

  @Test
  void aDraftMayLackTheComment() {
    assertThat(AnswerRules.ofDraft(RUBRIC, List.of(new Answer("P1", 1, null, null)))).isEmpty();
  }

  @Test
  void aLevelOutsideTheScaleIsRefused() {
    for (int level : new int[] {0, 6, -1, Integer.MAX_VALUE}) {
      Refusal refusal = AnswerRules.ofDraft(RUBRIC, List.of(new Answer("P1", level, null, "c"))).orElseThrow();
      assertThat(refusal.code()).isEqualTo("unknown-level");
      assertThat(refusal.field()).isEqualTo("answers[0].level");
    }
  }

  @Test
  void anUnknownCriterionIsRefused() {
    Refusal refusal = AnswerRules.ofDraft(RUBRIC, List.of(new Answer("X9", 3, null, null))).orElseThrow();

    assertThat(refusal.code()).isEqualTo("unknown-criterion");
    assertThat(refusal.field()).isEqualTo("answers[0].criterion");
    assertThat(code(AnswerRules.ofDraft(RUBRIC, List.of(new Answer(null, 3, null, null)))))
        .isEqualTo("unknown-criterion");
  }

  @Test
  void aCriterionIsAnsweredOnce() {
    assertThat(code(AnswerRules.ofDraft(RUBRIC,
        List.of(new Answer("P1", 3, null, null), new Answer("P1", 4, null, null))))).isEqualTo("criterion-twice");
  }

  @Test
  void aLevelAndAnAbstentionExcludeEachOther() {
    assertThat(code(AnswerRules.ofDraft(RUBRIC, List.of(new Answer("P1", 3, Abstention.CANNOT_JUDGE, null)))))
        .isEqualTo("level-and-abstention");
  }
}
