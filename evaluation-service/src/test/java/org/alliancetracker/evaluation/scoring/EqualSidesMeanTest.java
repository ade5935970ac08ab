package org.alliancetracker.evaluation.scoring;

import static org.alliancetracker.contract.code.Dimension.INNOVATION;
import static org.alliancetracker.contract.code.Dimension.PERFORMANCE;
import static org.alliancetracker.contract.code.Dimension.TRUST;
import static org.alliancetracker.contract.code.Side.ASSOCIATION;
import static org.alliancetracker.contract.code.Side.COMPANY;
import static org.alliancetracker.contract.code.Side.PUBLIC;
import static org.alliancetracker.evaluation.scoring.Given.view;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.alliancetracker.contract.code.Dimension;
import org.alliancetracker.contract.evaluation.DimensionScore;
import org.alliancetracker.contract.evaluation.Scores;
import org.junit.jupiter.api.Test;

class EqualSidesMeanTest {

  private static Scores scored(View... views) {
    return EqualSidesMean.score(ScoringMethod.EQUAL_SIDES_MEAN_1, Given.RUBRIC, Arrays.asList(views), false);
  }

  private static DimensionScore of(Dimension dimension, View... views) {
    return scored(views).dimensions().stream().filter(d -> d.dimension() == dimension).findFirst().orElseThrow();
  }

  @Test
  void aDimensionIsTheMeanOfItsCriteriaOnAHundred() {
    DimensionScore performance = of(PERFORMANCE, view(ASSOCIATION, "4 5 2 4 5"), view(COMPANY, "4 5 2 4 5"));

    assertThat(performance.score()).isEqualTo((75 + 100 + 25 + 75 + 100) / 5.0);
    assertThat(performance.coverage()).isEqualTo(1);
    assertThat(performance.evaluatorsBySide()).isEqualTo(Map.of(ASSOCIATION, 1, COMPANY, 1));
  }

  @Test
  void aSideWithMoreEvaluatorsDoesNotOutvoteTheOther() {
    DimensionScore performance = of(PERFORMANCE, view(COMPANY, "5 5 5 5 5"), view(COMPANY, "5 5 5 5 5"),
        view(COMPANY, "5 5 5 5 5"), view(ASSOCIATION, "1 1 1 1 1"));

    assertThat(performance.score()).isEqualTo(50);
    assertThat(performance.evaluatorsBySide()).isEqualTo(Map.of(COMPANY, 3, ASSOCIATION, 1));
  }

  @Test
  void withinASideEveryPersonWeighsTheSame() {
    assertThat(of(PERFORMANCE, view(COMPANY, "5 5 5 5 5"), view(COMPANY, "2 2 2 2 2"), view(COMPANY, "2 2 2 2 2")).score())
        .isEqualTo(50);
  }

  @Test
  void aMissingCriterionIsNotZero() {
    DimensionScore performance = of(PERFORMANCE, view(ASSOCIATION, "4 4 4 4 ."), view(COMPANY, "4 4 4 4 d"));

    assertThat(performance.score()).isEqualTo(75);
    assertThat(performance.coverage()).isEqualTo(0.8);
  }

  @Test
  void notApplicableLeavesTheDenominatorAndCannotJudgeStays() {
    assertThat(of(PERFORMANCE, view(ASSOCIATION, "4 4 4 n n"), view(COMPANY, "4 4 4 n n")).coverage()).isEqualTo(1);
    assertThat(of(PERFORMANCE, view(ASSOCIATION, "4 4 4 d d"), view(COMPANY, "4 4 4 d d")).coverage()).isEqualTo(0.6);
    assertThat(of(PERFORMANCE, view(ASSOCIATION, "4 4 4 . ."), view(COMPANY, "4 4 4 . .")).coverage()).isEqualTo(0.6);
  }

  @Test
  void aCriterionThatOneSideCannotJudgeCountsAsTheOtherSeesIt() {
    assertThat(of(PERFORMANCE, view(ASSOCIATION, "d 3 3 3 3"), view(COMPANY, "5 3 3 3 3")).score())
        .isEqualTo((100 + 50 * 4) / 5.0);
  }

  @Test
  void underTheDataThresholdThereIsNoScore() {
    assertThat(of(PERFORMANCE, view(ASSOCIATION, "4 4 4 . ."), view(COMPANY, "4 4 . . .")).score()).isEqualTo(75);
    DimensionScore under = of(PERFORMANCE, view(ASSOCIATION, "4 4 d . ."), view(COMPANY, "4 4 . . ."));

    assertThat(under.score()).isNull();
    assertThat(under.coverage()).isCloseTo(0.4, within(1e-12));
    assertThat(under.evaluatorsBySide()).isEqualTo(Map.of(ASSOCIATION, 1, COMPANY, 1));
  }

  @Test
  void oneEvaluatorAloneGivesNoScore() {
    DimensionScore performance = of(PERFORMANCE, view(ASSOCIATION, "4 4 4 4 4"));

    assertThat(performance.score()).isNull();
    assertThat(performance.coverage()).isEqualTo(1);
  }

  @Test
  void whoOnlyAbstainsInADimensionIsNotCountedAsSpeakingThere() {
    View[] views = {view(ASSOCIATION, "4 4 4 4 4  4 4 4 4 4  4 4 4 4 4"), view(COMPANY, "4 4 4 4 4  d d d d d")};

    assertThat(of(INNOVATION, views).evaluatorsBySide()).isEqualTo(Map.of(ASSOCIATION, 1));
    assertThat(of(INNOVATION, views).score()).isNull();
    assertThat(of(PERFORMANCE, views).score()).isEqualTo(75);
  }

  @Test
  void nothingApplicableGivesNoScoreAndNoCoverage() {
    DimensionScore trust = of(TRUST, view(ASSOCIATION, ". . . . .  . . . . .  n n n n n"),
        view(COMPANY, ". . . . .  . . . . .  n n n n n"));

    assertThat(trust.score()).isNull();
    assertThat(trust.coverage()).isZero();
  }

  @Test
  void withoutAnyAnswerEveryDimensionIsThereWithoutScore() {
    assertThat(scored().dimensions()).hasSize(3).allSatisfy(dimension -> {
      assertThat(dimension.score()).isNull();
      assertThat(dimension.evaluatorsBySide()).isEmpty();
    });
  }

  @Test
  void methodRubricAndFictionStandWithTheResult() {
    Scores scores = EqualSidesMean.score(ScoringMethod.EQUAL_SIDES_MEAN_1, Given.RUBRIC, List.of(), true);

    assertThat(scores.method()).isEqualTo("equal-sides-mean/1");
    assertThat(ScoringMethod.withId(scores.method())).contains(ScoringMethod.EQUAL_SIDES_MEAN_1);
    assertThat(scores.rubricId()).isEqualTo("alliance-default");
    assertThat(scores.rubricVersion()).isEqualTo(1);
    assertThat(scores.fictitious()).isTrue();
    assertThat(scored().fictitious()).isFalse();
  }

  @Test
  void theOrderOfEvaluatorsDoesNotMatterToTheLastBit() {
    List<View> views = Arrays.asList(view(ASSOCIATION, "4 2 3 5 1"), view(ASSOCIATION, "3 3 3 4 2"),
        view(ASSOCIATION, "5 4 4 4 1"), view(COMPANY, "2 2 5 1 4"), view(PUBLIC, "4 4 d n 3"), view(PUBLIC, "1 4 2 2 3"));
    Scores first = scored(views.toArray(View[]::new));
    Random random = new Random(7);

    for (int i = 0; i < 50; i++) {
      Collections.shuffle(views, random);
      assertThat(scored(views.toArray(View[]::new))).isEqualTo(first);
    }
  }
}
