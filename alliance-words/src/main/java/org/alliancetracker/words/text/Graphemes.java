package org.alliancetracker.words.text;

import com.ibm.icu.text.BreakIterator;
import java.util.Locale;

/** Text cut between what people see as characters: a flag, a family of emoji, a letter and its accents are one. */
public final class Graphemes {

  private Graphemes() {}

  /**
   * The first of them, as many as there is room for in {@code most} Java characters; the text itself where it is no longer. A first one
   * that is longer than all the room (a letter under a thousand accents) is cut between code points: the bound always holds.
   */
  public static String first(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    int end = boundary(text, most);
    return text.substring(0, end > 0 ? end : codePoint(text, most));
  }

  private static int boundary(String text, int most) {
    BreakIterator breaks = BreakIterator.getCharacterInstance(Locale.ROOT);
    breaks.setText(text);
    return breaks.isBoundary(most) ? most : breaks.preceding(most);
  }

  private static int codePoint(String text, int most) {
    return most > 0 && Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
  }
}
