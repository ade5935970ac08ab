package org.alliancetracker.words.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FoldedTest {

  @ParameterizedTest
  @CsvSource(quoteCharacter = '"', value = {
    "Téléphonie  SOLIDAIRE, telephonie solidaire", "Œuvre, oeuvre", "Ægir, aegir", "Łódź, lodz", "ﬁn, fin", "\"\", \"\"",
    "Île-de-France (IDF), ile de france idf", "Straße, strasse", "İstanbul, istanbul", "Søren, soren",
    "+++, +++", "..., ...", "北京 2030, 北京 2030", "C+, c+", "R & D, r & d", "n°1, n ° 1", "ＡＲＥＳ, ares",
    "\"Un mot   :  fin\", un mot fin"})
  void accentsCaseLigaturesAndStopsDoNotMatter(String said, String folded) {
    assertThat(Folded.of(said)).isEqualTo(folded);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Log'ins", "Log’ins", "Logʼins", "Log`ins", "Log´ins", "Log‘ins", "Log′ins", "LOG‛INS", "Log＇ins", "Logins"})
  void everyApostropheIsOne(String said) {
    assertThat(Folded.of(said)).isEqualTo("logins");
    assertThat(Apostrophes.straight(said)).isIn("Log'ins", "LOG'INS", "Logins");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Ares​", "A­res", "﻿Ares", "Ar⁠es", "ㅤAres", "Ares️", "Ar￹es", " Ares⠀", "Ares󠁁"})
  void whatIsNotSeenMakesNoOtherName(String said) {
    assertThat(Folded.kept(said)).isEqualTo("ares");
  }

  @Test
  void signsMakeAnotherNameAndBlanksAroundThemDoNot() {
    assertThat(Folded.kept("C+")).isNotEqualTo(Folded.kept("C"));
    assertThat(Folded.kept("R & D")).isEqualTo(Folded.kept("R&D")).isEqualTo("r&d");
    assertThat(Folded.kept("🌳 Forêt")).isEqualTo("🌳 foret");
    assertThat(Folded.of(null)).isEmpty();
    assertThat(Folded.of("​ㅤ")).isEmpty();
  }
}
