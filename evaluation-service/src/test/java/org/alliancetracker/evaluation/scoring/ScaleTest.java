package org.alliancetracker.evaluation.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The vectors of docs/domain.md, Scores for the steps that this method takes. */
class ScaleTest {

  @ParameterizedTest
  @CsvSource({"4, 75", "5, 100", "2, 25", "1, 0", "3, 50"})
  void levelsOfFiveGoToAHundred(double level, double hundred) {
    assertThat(Scale.toHundred(level, 5)).isEqualTo(hundred);
  }

  @Test
  void theArithmeticMeanCompensatesFully() {
    assertThat(Scale.mean(List.of(0.0, 10.0))).hasValue(5);
    assertThat(Scale.mean(List.of(5.0, 5.0))).hasValue(5);
    assertThat(Scale.mean(List.of(21.0, 1.0, 1.0, 1.0))).hasValue(6);
    assertThat(Scale.mean(List.of(6.0, 6.0, 6.0, 6.0))).hasValue(6);
  }

  @Test
  void theArithmeticMeanRanksTheUnevenAllianceFirst() {
    assertThat(Scale.mean(List.of(95.0, 95.0, 20.0))).hasValue(70);
    assertThat(Scale.mean(List.of(68.0, 68.0, 68.0))).hasValue(68);
  }

  @Test
  void nothingHasNoMean() {
    assertThat(Scale.mean(List.of())).isEmpty();
  }
}
