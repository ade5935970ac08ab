package org.alliancetracker.words.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GraphemesTest {

  @ParameterizedTest
  @ValueSource(strings = {"👩‍👩‍👧‍👦", "🇫🇷", "e\u0301", "👍🏽", "क्षि", "\r\n", "각"})
  void whatIsSeenAsOneIsNotCut(String one) {
    for (int most = 1; most <= one.length(); most++) {
      assertThat(Graphemes.first("a" + one + "b", most)).isEqualTo("a");
    }
    assertThat(Graphemes.first("a" + one + "b", 1 + one.length())).isEqualTo("a" + one);
  }

  @Test
  void whatHasRoomIsNotTouched() {
    assertThat(Graphemes.first("Édith", 5)).isEqualTo("Édith");
    assertThat(Graphemes.first("", 0)).isEmpty();
    assertThat(Graphemes.first("Édith", 0)).isEmpty();
  }

  @Test
  void aLetterUnderAThousandAccentsKeepsTheBound() {
    assertThat(Graphemes.first("e" + "\u0301".repeat(1000), 40)).hasSize(40);
    assertThat(Graphemes.first("🙂" + "\u0301".repeat(1000), 1)).isEmpty();
  }
}
