package org.alliancetracker.words.phrase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.MissingResourceException;
import org.alliancetracker.words.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhrasesTest {

  private static final ClassLoader LOADER = PhrasesTest.class.getClassLoader();
  private static final Phrases PHRASES = Phrases.of(LOADER, List.of("sample/one", "sample/two"));

  @ParameterizedTest
  @CsvSource({"0, 0 réponse, 0 answers", "1, 1 réponse, 1 answer", "2, 2 réponses, 2 answers", "21, 21 réponses, 21 answers",
      "1000000, 1\u202F000\u202F000 réponses, '1,000,000 answers'"})
  void aCountIsSaidByThePluralRulesOfTheLanguage(long count, String french, String english) {
    assertThat(PHRASES.say(Language.FR, "answers", count)).isEqualTo(french);
    assertThat(PHRASES.say(Language.EN, "answers", count)).isEqualTo(english);
  }

  @Test
  void aValueOfItsOwnMayHaveWordsOfItsOwn() {
    assertThat(PHRASES.say(Language.EN, "late", 0)).isEqualTo("No milestone is late.");
    assertThat(PHRASES.say(Language.FR, "late", 1)).isEqualTo("Un jalon est en retard.");
    assertThat(PHRASES.say(Language.FR, "late", 7)).isEqualTo("7 jalons sont en retard.");
  }

  @Test
  void textIsPutInAsItIsTypedAndTurnsNothingAround() {
    assertThat(PHRASES.say(Language.EN, "named", "L'{0} # d’Or", null)).isEqualTo("By L'{0} # d’Or, .");
    assertThat(PHRASES.say(Language.EN, "named", "עמותה", "x")).isEqualTo("By \u2068עמותה\u2069, x.");
  }

  @Test
  void whatHasNoWordsIsNotMadeUp() {
    assertThat(PHRASES.find(Language.FR, "nobody.said.this")).isEmpty();
    assertThat(PHRASES.has(Language.FR, "nobody.said.this")).isFalse();
    assertThatThrownBy(() -> PHRASES.say(Language.FR, "nobody.said.this")).isInstanceOf(MissingResourceException.class)
        .hasMessageContaining("nobody.said.this");
  }

  @Test
  void aKeyHasOnePlace() {
    assertThatThrownBy(() -> Phrases.of(LOADER, List.of("sample/one", "sample/one"))).isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("stand in two files");
    assertThatThrownBy(() -> Phrases.of(LOADER, List.of("sample/three"))).isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("sample/three");
  }

  @ParameterizedTest
  @CsvSource({"We go on., Reason: “We go on.” Then., Raison : « We go on. » Puis.", "Why?, Reason: “Why?” Then., Raison : « Why? » Puis.",
      "We go on, Reason: “We go on”. Then., Raison : « We go on ». Puis.",
      "and so on..., Reason: “and so on...” Then., Raison : « and so on... » Puis."})
  void aSentenceHasOneStop(String typed, String english, String french) {
    assertThat(PHRASES.say(Language.EN, "reason", typed)).isEqualTo(english);
    assertThat(PHRASES.say(Language.FR, "reason", typed)).isEqualTo(french);
    assertThat(PHRASES.say(Language.EN, "named", "A.S.", typed)).isEqualTo("By A.S., " + typed + (typed.matches(".*[.?]") ? "" : "."));
  }
}
