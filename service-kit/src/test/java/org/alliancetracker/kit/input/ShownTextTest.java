package org.alliancetracker.kit.input;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShownTextTest {

  private static final String RAINBOW = "\uD83C\uDFF3\uFE0F\u200D\uD83C\uDF08";
  private static final String HEART = "\u2764\uFE0F";
  private static final String ENGLAND = "\uD83C\uDFF4\uDB40\uDC67\uDB40\uDC62\uDB40\uDC65\uDB40\uDC6E\uDB40\uDC67\uDB40\uDC7F";

  /** In this order: blanks wide and narrow, nothing at all, fillers, an empty Braille cell, selectors, tags, marks, an endless mix. */
  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\t\r\n", "\u00A0", "\u2007", "\u202F", "\u3000", "\u1680", "\u200B", "\u2060", "\uFEFF", "\u00AD",
    "\u115F\u1160", "\u3164", "\uFFA0", "\u2800", "\uFE0F", "\uDB40\uDD00", "\uDB40\uDC41", "\u0301", "\u20DD", "\u200C\u200D",
    "\u200E\u200F", "\u061C", "\u180E", "\uFFF9\uFFFB", "\uD834\uDD59", "\u17B4", "\u034F", "\uDB40\uDFFF",
    "\u00A0\u200B \u3164\u0301\uFE0F"})
  void whatShowsNothingIsNoText(String nothing) {
    assertThat(ShownText.isNothing(nothing)).isTrue();
    assertThat(ShownText.orNull(nothing)).isNull();
    assertThat(new Faults().name("name", nothing).first().orElseThrow().code()).isIn("missing", "control-character");
    assertThat(new Faults().needed("text", nothing).first().orElseThrow().code()).isEqualTo("missing");
    assertThat(new Faults().lines("names", List.of(nothing), 1, 9).first().orElseThrow().code()).isEqualTo("missing");
    assertThat(ShownText.isNothing(nothing + "a")).as("with a letter in it").isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "-", ".", "+", "\u0600", "\u06DD", "e\u0301", "\uD83C\uDF33", HEART, RAINBOW, ENGLAND, "\u0903", "\u5317"})
  void whatShowsSomethingIsText(String shown) {
    assertThat(ShownText.isNothing(shown)).isFalse();
    assertThat(ShownText.orNull(shown)).isEqualTo(shown);
    assertThat(ShownText.orNull("\u00A0 \u200B" + shown + "\u3164\u2060 \t")).isEqualTo(shown);
  }

  @Test
  void blanksWithinATextStay() {
    assertThat(ShownText.orNull(" 12\u202F000 \u20AC\u00A0")).isEqualTo("12\u202F000 \u20AC");
  }

  @Test
  void halfACharacterAndNullShowNothing() {
    assertThat(ShownText.isNothing(null)).isTrue();
    assertThat(ShownText.isNothing("\uD83C")).isTrue();
  }

  /** The kit has no library of Unicode; its properties must be those of one, for every code point there can be. */
  @Test
  void thePropertiesAreThoseOfUnicode() {
    assertThat(differing(ShownText::isIgnored, UProperty.DEFAULT_IGNORABLE_CODE_POINT)).isEmpty();
    assertThat(differing(ShownText::isWhiteSpace, UProperty.WHITE_SPACE)).isEmpty();
    assertThat(differing(ShownText::isPrepended, UProperty.PREPENDED_CONCATENATION_MARK)).isEmpty();
  }

  private static List<String> differing(IntPredicate ours, int property) {
    return IntStream.rangeClosed(0, Character.MAX_CODE_POINT).filter(c -> ours.test(c) != UCharacter.hasBinaryProperty(c, property))
        .mapToObj("U+%04X"::formatted).toList();
  }
}
