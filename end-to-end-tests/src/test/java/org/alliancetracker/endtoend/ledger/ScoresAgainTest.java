package org.alliancetracker.endtoend.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.alliancetracker.endtoend.ledger.ScoresAgain.View;
import org.junit.jupiter.api.Test;

class ScoresAgainTest {

  @Test
  void levelsBecomeZeroToAHundred() {
    // docs/domain.md, Scores: 4, 5, 2 out of 5 are 75, 100, 25
    View one = view("association", "P1", "4", "P2", "5", "P3", "2");
    View same = view("company", "P1", "4", "P2", "5", "P3", "2");
    assertThat(ScoresAgain.of(List.of(one, same)).getFirst()).hasValue((75 + 100 + 25) / 3.0);
  }

  @Test
  void aSideCountsOnceHoweverManySpeakForIt() {
    List<View> views = List.of(all("association", "1"), all("association", "1"), all("association", "1"),
        all("company", "5"));
    assertThat(ScoresAgain.of(views)).containsExactly(OptionalDouble.of(50), OptionalDouble.of(50),
        OptionalDouble.of(50));
  }

  @Test
  void whoCannotJudgeLowersTheCoverageUntilThereIsNoScore() {
    View half = view("association", "P1", "3", "P2", "3", "P3", "3", "P4", "?", "P5", "?");
    View less = view("company", "P1", "3", "P2", "?", "P3", "?", "P4", "?", "P5", "?");
    assertThat(ScoresAgain.of(List.of(half, half)).getFirst()).hasValue(50);
    assertThat(ScoresAgain.of(List.of(half, less)).getFirst()).isEmpty();
  }

  @Test
  void whatIsNotApplicableDoesNot() {
    View one = view("association", "P1", "3", "P2", "not_applicable", "P3", "not_applicable", "P4", "not_applicable",
        "P5", "not_applicable");
    assertThat(ScoresAgain.of(List.of(one, one)).getFirst()).hasValue(50);
  }

  @Test
  void oneEvaluatorAloneGivesNoScore() {
    assertThat(ScoresAgain.of(List.of(all("company", "4")))).containsOnly(OptionalDouble.empty());
  }

  private static View all(String side, String level) {
    Map<String, String> answers = new HashMap<>();
    for (String letter : List.of("P", "I", "C")) {
      for (int i = 1; i <= 5; i++) {
        answers.put(letter + i, level);
      }
    }
    return new View(side, answers);
  }

  private static View view(String side, String... criteriaAndAnswers) {
    Map<String, String> answers = new HashMap<>();
    for (int i = 0; i < criteriaAndAnswers.length; i += 2) {
      answers.put(criteriaAndAnswers[i], criteriaAndAnswers[i + 1]);
    }
    return new View(side, answers);
  }
}
