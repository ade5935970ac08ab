package org.alliancetracker.evaluation.scoring;

import static org.alliancetracker.contract.code.Side.ASSOCIATION;
import static org.alliancetracker.contract.code.Side.COMPANY;
import static org.alliancetracker.contract.code.Side.PUBLIC;
import static org.alliancetracker.evaluation.scoring.Given.view;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.alliancetracker.evaluation.scoring.SidesApart.CriterionBySide;
import org.alliancetracker.evaluation.scoring.SidesApart.SideLevel;
import org.alliancetracker.evaluation.scoring.SidesApart.SideMean;
import org.junit.jupiter.api.Test;

class SidesApartTest {

  private static SidesApart performance(View... views) {
    return SidesApart.of(ScoringMethod.EQUAL_SIDES_MEAN_1, Given.RUBRIC, Arrays.asList(views)).getFirst();
  }

  @Test
  void sidesOfTwoShowTheirMeanButNoCriterion() {
    SidesApart apart = performance(view(ASSOCIATION, "4 4 4 4 4"), view(ASSOCIATION, "2 2 2 2 2"),
        view(COMPANY, "5 5 5 5 5"), view(COMPANY, "5 5 5 5 5"));

    assertThat(apart.sides())
        .containsExactly(new SideMean(ASSOCIATION, 2, 50), new SideMean(COMPANY, 2, 100));
    assertThat(apart.criteria()).isNull();
  }

  @Test
  void aSideWithASingleEvaluatorHidesAllSides() {
    // Shown without PUBLIC, its one evaluator's mean would follow from the score and the other two.
    SidesApart apart = performance(view(ASSOCIATION, "4 4 4 4 4"), view(ASSOCIATION, "2 2 2 2 2"),
        view(COMPANY, "5 5 5 5 5"), view(COMPANY, "5 5 5 5 5"), view(PUBLIC, "1 2 3 4 5"));

    assertThat(apart.sides()).isNull();
    assertThat(apart.criteria()).isNull();
  }

  @Test
  void withThreeRatingsInEveryCellCriteriaShowTheMostDisputedFirst() {
    SidesApart apart = performance(view(ASSOCIATION, "4 3 4 4 4"), view(ASSOCIATION, "4 3 4 4 4"),
        view(ASSOCIATION, "4 3 4 4 4"), view(COMPANY, "4 5 4 2 4"), view(COMPANY, "4 5 4 2 4"),
        view(COMPANY, "4 4 4 5 4"));

    assertThat(apart.criteria()).extracting(CriterionBySide::criterion).startsWith("P2", "P4").hasSize(5);
    assertThat(apart.criteria().get(1)).isEqualTo(new CriterionBySide("P4", 1,
        java.util.List.of(new SideLevel(ASSOCIATION, 3, 4), new SideLevel(COMPANY, 3, 3))));
  }

  @Test
  void oneThinCellHidesTheCriteriaOfItsDimension() {
    // Were only that criterion hidden, it would follow from the side's mean and the other four.
    SidesApart apart = performance(view(ASSOCIATION, "4 3 4 4 4"), view(ASSOCIATION, "4 3 4 4 4"),
        view(ASSOCIATION, "4 3 4 4 4"), view(COMPANY, "4 5 4 2 4"), view(COMPANY, "4 5 4 2 4"),
        view(COMPANY, "4 4 4 5 d"));

    assertThat(apart.sides()).hasSize(2);
    assertThat(apart.criteria()).isNull();
  }

  @Test
  void aCriterionNobodyRatedIsLeftOutWithoutHidingTheOthers() {
    SidesApart apart = performance(view(ASSOCIATION, "4 3 4 4 n"), view(ASSOCIATION, "4 3 4 4 n"),
        view(ASSOCIATION, "4 3 4 4 n"));

    assertThat(apart.criteria()).extracting(CriterionBySide::criterion).containsExactlyInAnyOrder("P1", "P2", "P3", "P4");
  }

  @Test
  void whereNobodySpokeThereIsNothingToShow() {
    assertThat(performance(view(ASSOCIATION, ". . . . . 4")).sides()).isEmpty();
  }
}
