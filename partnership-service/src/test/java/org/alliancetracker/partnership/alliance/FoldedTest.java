package org.alliancetracker.partnership.alliance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldedTest {

  @ParameterizedTest
  @CsvSource({"Téléphonie  SOLIDAIRE, telephonie solidaire", "Œuvre, oeuvre", "Łódź, łodz", "ﬁn, fin", "'', ''"})
  void accentsCaseAndBlanksDoNotMatter(String said, String folded) {
    assertThat(Folded.of(said)).isEqualTo(folded);
  }
}
