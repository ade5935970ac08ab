package org.alliancetracker.words.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.alliancetracker.words.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SortedTest {

  @ParameterizedTest
  @EnumSource
  void namesStandAsADictionaryListsThem(Language language) {
    List<String> listed = List.of("d’Ormesson", "Édith", "edouard", "Élise", "Eva", "Éva", "œuvre", "Özil", "Zoé");
    List<String> names = new java.util.ArrayList<>(listed);
    Collections.reverse(names);

    assertThat(names.stream().sorted(Sorted.by(language, Function.identity()))).isEqualTo(listed);
  }

  @Test
  void whatHasNoNameIsLast() {
    assertThat(Arrays.asList(null, "Zoé").stream().sorted(Sorted.by(Language.FR, Function.identity()))).containsExactly("Zoé", null);
  }

  @Test
  void namesEqualToTheLanguageKeepOneOrder() {
    assertThat(Sorted.<String>by(Language.FR, Function.identity()).compare("Eva", "E\u200Bva")).isNotZero();
  }
}
