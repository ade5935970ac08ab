package org.alliancetracker.notification.letter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {

  @ParameterizedTest
  @ValueSource(strings = {"👩‍👩‍👧‍👦", "🇫🇷", "e\u0301", "👍🏽"})
  void whatIsSeenAsOneCharacterIsNotCut(String one) {
    String word = "x".repeat(9) + one + "y".repeat(40);
    for (int most = 11; most < 10 + one.length(); most++) {
      assertThat(PlainText.shortened(word, most)).isEqualTo("x".repeat(9) + "…");
    }
    assertThat(PlainText.shortened(word, 10 + one.length())).isEqualTo("x".repeat(9) + one + "…");
  }

  @Test
  void aTextIsCutAtAWordWhereThereIsOne() {
    assertThat(PlainText.shortened("Les deux maisons et les autres", 20)).isEqualTo("Les deux maisons et…");
    assertThat(PlainText.shortened("court", 20)).isEqualTo("court");
    assertThat(PlainText.shortened(null, 20)).isNull();
  }
}
