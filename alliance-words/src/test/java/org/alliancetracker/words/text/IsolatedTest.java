package org.alliancetracker.words.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.Bidi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IsolatedTest {

  private static final String AFTER = ": 12 (3)";

  @ParameterizedTest
  @ValueSource(strings = {"עמותה", "جمعية 2030", "a\u202Eb", "a\u2067b", "a\u2069\u202Eb", "\u2067\u2069\u2069\u202E x", "\u2068\u2066"})
  void whatStandsAroundItKeepsItsDirection(String typed) {
    String sentence = "Signed by " + Isolated.of(typed) + AFTER;

    Bidi read = new Bidi(sentence, Bidi.DIRECTION_LEFT_TO_RIGHT);

    for (int i = sentence.length() - AFTER.length(); i < sentence.length(); i++) {
      assertThat(read.getLevelAt(i)).as("direction of %s", sentence.charAt(i)).isZero();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Édith Piaf", "C++ (2)", "Ökohaus 2030", "日本", "12.500"})
  void whatRunsAsWeReadIsLeftAsItIs(String typed) {
    assertThat(Isolated.of(typed)).isEqualTo(typed);
  }

  @Test
  void nothingStaysNothing() {
    assertThat(Isolated.of(null)).isNull();
  }
}
