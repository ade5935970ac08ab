package org.alliancetracker.gateway.page.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FiltersTest {

  private static final int ROOM = 200;

  /** A pair of surrogates, a flag, an accent of its own, a family. */
  @ParameterizedTest
  @ValueSource(strings = {"\uD83D\uDE80", "\uD83C\uDDEB\uD83C\uDDF7", "e\u0301", "\uD83D\uDC69\u200D\uD83D\uDC67"})
  void whatIsLookedForIsCutBetweenWhatOneSeesAsCharacters(String seenAsOne) {
    String before = "a".repeat(ROOM - 1);

    assertThat(Filters.of(null, null, null, null, before + seenAsOne, null).q()).isEqualTo(before);
    assertThat(Filters.of(null, null, null, null, seenAsOne, null).q()).isEqualTo(seenAsOne);
  }
}
