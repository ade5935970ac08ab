package org.alliancetracker.words.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class LanguageTest {

  @Test
  void aLanguageIsKnownByItsCode() {
    assertThat(Language.of("en")).isEqualTo(Language.EN);
    assertThat(Language.of("fr")).isEqualTo(Language.FR);
    assertThat(Language.find("de")).isEmpty();
    assertThat(Language.EN.code()).isEqualTo("en");
  }

  @Test
  void whoseLanguageIsNotKnownIsWrittenToInFrench() {
    assertThat(Language.of((String) null)).isEqualTo(Language.FR);
    assertThat(Language.of("EN-gb")).isEqualTo(Language.FR);
  }

  @Test
  void aPageIsInTheLanguageOfItsLocaleElseInEnglish() {
    assertThat(Language.of(Locale.CANADA_FRENCH)).isEqualTo(Language.FR);
    assertThat(Language.of(Locale.UK)).isEqualTo(Language.EN);
    assertThat(Language.of(Locale.GERMAN)).isEqualTo(Language.EN);
  }
}
