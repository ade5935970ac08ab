package org.alliancetracker.notification.letter;

/** Text that people typed, made safe for one line of a mail. */
public final class PlainText {

  private PlainText() {}

  /** Control characters, line ends of any script and direction overrides become blanks; runs of blanks become one. */
  public static String oneLine(String typed) {
    if (typed == null) {
      return null;
    }
    StringBuilder line = new StringBuilder(typed.length());
    typed.codePoints().forEach(c -> line.appendCodePoint(breaksLine(c) ? ' ' : c));
    return line.toString().replaceAll("[ \\t]+", " ").strip();
  }

  /** At most {@code most} characters, cut at a word. */
  public static String shortened(String typed, int most) {
    String line = oneLine(typed);
    if (line == null || line.length() <= most) {
      return line;
    }
    int cut = line.lastIndexOf(' ', most - 1);
    int end = cut > most / 2 ? cut : most - 1;
    return line.substring(0, Character.isHighSurrogate(line.charAt(end - 1)) ? end - 1 : end) + "…";
  }

  private static boolean breaksLine(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE -> true;
      case Character.FORMAT -> c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069;
      default -> false;
    };
  }
}
