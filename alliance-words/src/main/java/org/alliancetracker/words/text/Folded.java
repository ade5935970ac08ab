package org.alliancetracker.words.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterCategory;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.Transliterator;
import com.ibm.icu.text.UnicodeSet;
import java.util.regex.Pattern;

/**
 * Text as one looks for it and compares it: without case, accents, apostrophes, ligatures and what is not seen. One fold for what
 * is kept and for what is typed, so that what differs by nothing seen is the same.
 */
public final class Folded {

  private static final Normalizer2 CASELESS = Normalizer2.getNFKCCasefoldInstance();
  private static final Transliterator BARE =
      Transliterator.getInstance("NFD; [[:Mn:][:Me:]] Remove; [:Latin:] Latin-ASCII; NFC");

  /** Signs that belong to a name, as in "C+", "R&D" and "#1"; others only part words. */
  private static final UnicodeSet SIGNS = new UnicodeSet("[[:Sm:][:Sc:]\\&\\#%\\@]").freeze();
  private static final Pattern AROUND_SIGNS = Pattern.compile(" *([\\p{Sm}\\p{Sc}&#%@]+) *");

  /** Emoji and the like, each a word of its own. Braille without a dot is a blank, whatever its category says. */
  private static final UnicodeSet PICTURES = new UnicodeSet("[[:So:][:Sk:][:Co:]-[\\u2800]]").freeze();

  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private Folded() {}

  /**
   * Words with one blank between them: {@code "Téléphonie-SOLIDAIRE"} and {@code "telephonie solidaire"} are the same,
   * {@code "Log'ins"} is {@code "logins"}. Null and what shows nothing are empty. A text of nothing but stops stays as it is.
   */
  public static String of(String text) {
    if (text == null) {
      return "";
    }
    String caseless = CASELESS.normalize(Apostrophes.none(text));
    String words = BLANKS.matcher(words(isAscii(caseless) ? caseless : BARE.transliterate(caseless))).replaceAll(" ").strip();
    return words.isEmpty() ? caseless.strip() : words;
  }

  /** As a name is kept, to be looked for and compared: "R & D" and "R&D" are one name. */
  public static String kept(String name) {
    return AROUND_SIGNS.matcher(of(name)).replaceAll("$1");
  }

  private static boolean isAscii(String text) {
    return text.chars().allMatch(c -> c < 0x80);
  }

  private static String words(String bare) {
    StringBuilder words = new StringBuilder(bare.length());
    bare.codePoints().forEach(c -> {
      if (UCharacter.isLetterOrDigit(c) || isMarkOrNumber(c) || SIGNS.contains(c)) {
        words.appendCodePoint(c);
      } else if (PICTURES.contains(c)) {
        words.append(' ').appendCodePoint(c).append(' ');
      } else if (UCharacter.getType(c) != UCharacterCategory.FORMAT) {
        words.append(' ');
      }
    });
    return words.toString();
  }

  private static boolean isMarkOrNumber(int c) {
    return switch (UCharacter.getType(c)) {
      case UCharacterCategory.COMBINING_SPACING_MARK, UCharacterCategory.LETTER_NUMBER, UCharacterCategory.OTHER_NUMBER -> true;
      default -> false;
    };
  }
}
