package org.alliancetracker.partnership.alliance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldedTest {

  @ParameterizedTest
  @CsvSource(quoteCharacter = '"', value = {
    "Téléphonie  SOLIDAIRE, telephonie solidaire", "Œuvre, oeuvre", "Łódź, łodz", "ﬁn, fin", "\"\", \"\"",
    "Log’ins, logins", "Log'ins, logins", "Île-de-France (IDF), ile de france idf", "+++, +++", "北京 2030, 北京 2030"})
  void accentsCaseAndSignsDoNotMatter(String said, String folded) {
    assertThat(Folded.of(said)).isEqualTo(folded);
  }
}
