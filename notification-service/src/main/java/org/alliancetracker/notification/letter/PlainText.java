package org.alliancetracker.notification.letter;

import org.alliancetracker.words.text.Graphemes;

/** Text that people typed, made safe for one line of a mail. */
public final class PlainText {

  private PlainText() {}

  /**
   * Control characters, line ends of any script and direction overrides become blanks; runs of blanks become one. Isolates stay: phrases
   * put them around what people typed, and close what was left open.
   */
  public static String oneLine(String typed) {
    if (typed == null) {
      return null;
    }
    StringBuilder line = new StringBuilder(typed.length());
    typed.codePoints().forEach(c -> line.appendCodePoint(breaksLine(c) ? ' ' : c));
    return line.toString().replaceAll("[ \\t]+", " ").strip();
  }

  /** At most {@code most} characters, cut at a word, else between what people see as characters. */
  public static String shortened(String typed, int most) {
    String line = oneLine(typed);
    if (line == null || line.length() <= most) {
      return line;
    }
    int cut = line.lastIndexOf(' ', most - 1);
    return (cut > most / 2 ? line.substring(0, cut) : Graphemes.first(line, most - 1)) + "…";
  }

  private static boolean breaksLine(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE -> true;
      case Character.FORMAT -> c >= 0x202A && c <= 0x202E;
      default -> false;
    };
  }
}
