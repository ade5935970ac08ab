package org.alliancetracker.words.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchWordsTest {

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
      C+                  | Collectif C+
      c +                 | Collectif C+
      R&D                 | Pôle R & D
      d & r               | Pôle R&D
      solidaire telephonie | Téléphonie solidaire
      coeur               | Cœur de ville
      cœur                | Coeur de ville
      l'usine             | L’Usine
      log ins             | Logʼins
      🌳                   | Forêt 🌳️
      🌳 foret             | Forêt 🌳
      👩🌾                  | La ferme 👩‍🌾
      ILE-DE              | Île-de-France
      lodz                | Łódź
      5 €                 | Le repas à 5€
      """)
  void peopleFindWhatTheyType(String typed, String name) {
    assertThat(SearchWords.of(typed).in(Folded.kept(name))).isTrue();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
      C+        | Collectif Carbone
      +         | Ares
      🌳         | Forêt
      -         | Île-de-France
      R&D       | Rue du Nord
      usine rive | L’Usine
      """)
  void andNothingElse(String typed, String name) {
    assertThat(SearchWords.of(typed).in(Folded.kept(name))).isFalse();
  }

  @Test
  void allWordsStandInOneName() {
    List<String> kept = List.of(Folded.kept("Groupe Ares"), Folded.kept("Solidaire GXO"));

    assertThat(SearchWords.of("ares groupe").inOneOf(kept)).isTrue();
    assertThat(SearchWords.of("ares solidaire").inOneOf(kept)).isFalse();
    assertThat(SearchWords.of("groupe gxo").inOneOf(kept)).isFalse();
  }

  @Test
  void whoTypesNothingLooksForNothing() {
    assertThat(SearchWords.of(null).isEmpty()).isTrue();
    assertThat(SearchWords.of(" ​ ").isEmpty()).isTrue();
    assertThat(SearchWords.of(" ").inOneOf(List.of())).isTrue();
  }
}
