package org.alliancetracker.kit.input;

/**
 * Whether a reader sees anything of a text. What shows nothing is judged by the properties that Unicode gives to characters, not
 * by a list of blanks that somebody thought of: white space, what is ignored by default (zero width, fillers, joiners, variation
 * selectors, tags), controls, and marks without a letter to stand on.
 */
public final class ShownText {

  /** Default_Ignorable_Code_Point, from and to in turn. Unicode adds to it only within ranges that are in it already. */
  private static final int[] IGNORED = {0x00AD, 0x00AD, 0x034F, 0x034F, 0x061C, 0x061C, 0x115F, 0x1160, 0x17B4, 0x17B5,
    0x180B, 0x180F, 0x200B, 0x200F, 0x202A, 0x202E, 0x2060, 0x206F, 0x3164, 0x3164, 0xFE00, 0xFE0F, 0xFEFF, 0xFEFF,
    0xFFA0, 0xFFA0, 0xFFF0, 0xFFF8, 0x1BCA0, 0x1BCA3, 0x1D173, 0x1D17A, 0xE0000, 0xE0FFF};

  /** Signs whose picture is empty, which no property says: Braille without a dot, and a note without its head. */
  private static final int BRAILLE_BLANK = 0x2800;
  private static final int NULL_NOTEHEAD = 0x1D159;

  private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
  private static final int ZERO_WIDTH_JOINER = 0x200D;

  private ShownText() {}

  /** True of null and of what a page would show as an empty field. */
  public static boolean isNothing(String text) {
    return text == null || text.codePoints().allMatch(ShownText::showsNothingAlone);
  }

  /** The text without what surrounds it and shows nothing; null where nothing is left. Emoji keep what belongs to them. */
  public static String orNull(String said) {
    if (isNothing(said)) {
      return null;
    }
    int from = 0;
    while (isEmpty(said.codePointAt(from))) {
      from += Character.charCount(said.codePointAt(from));
    }
    int to = said.length();
    while (isEmpty(said.codePointBefore(to)) && !belongsToWhatIsBefore(said.codePointBefore(to))) {
      to -= Character.charCount(said.codePointBefore(to));
    }
    return said.substring(from, to);
  }

  private static boolean showsNothingAlone(int c) {
    if (isEmpty(c)) {
      return true;
    }
    return switch (Character.getType(c)) {
      case Character.CONTROL, Character.SURROGATE, Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> true;
      // of the format characters only those show something that stand before numbers and words, as in Arabic
      case Character.FORMAT -> !isPrepended(c);
      default -> false;
    };
  }

  private static boolean isEmpty(int c) {
    return isWhiteSpace(c) || isIgnored(c) || c == BRAILLE_BLANK || c == NULL_NOTEHEAD;
  }

  /** White_Space. */
  static boolean isWhiteSpace(int c) {
    return c >= 0x09 && c <= 0x0D || c == 0x85 || Character.isSpaceChar(c);
  }

  /** Default_Ignorable_Code_Point. */
  static boolean isIgnored(int c) {
    for (int i = 0; i < IGNORED.length; i += 2) {
      if (c >= IGNORED[i] && c <= IGNORED[i + 1]) {
        return true;
      }
    }
    return false;
  }

  /** Prepended_Concatenation_Mark. */
  static boolean isPrepended(int c) {
    return c >= 0x0600 && c <= 0x0605 || c == 0x06DD || c == 0x070F || c == 0x0890 || c == 0x0891 || c == 0x08E2
        || c == 0x110BD || c == 0x110CD;
  }

  /** Variation selectors, tags and joiners say how the sign before them looks, or that the next one is joined to it. */
  private static boolean belongsToWhatIsBefore(int c) {
    return Character.getType(c) == Character.NON_SPACING_MARK || c == ZERO_WIDTH_NON_JOINER || c == ZERO_WIDTH_JOINER
        || c >= 0xE0020 && c <= 0xE007F;
  }
}
