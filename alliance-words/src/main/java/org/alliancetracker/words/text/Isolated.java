package org.alliancetracker.words.text;

/**
 * Text that people typed, so that it cannot turn or swallow the words it is put among: a name in Hebrew or Arabic, or one with a
 * direction override in it, stands between "first strong isolate" and "pop directional isolate".
 */
public final class Isolated {

  private static final char FIRST_STRONG_ISOLATE = '\u2068';
  private static final char POP_ISOLATE = '\u2069';

  private Isolated() {}

  /**
   * For one line, of any length; null for null. Text that runs from left to right and holds no sign of direction comes back as it is, since
   * both our languages do. Signs that would end the isolate early are left out, those that would keep it open are closed.
   */
  public static String of(String text) {
    return text == null || text.codePoints().noneMatch(Isolated::turns) ? text : FIRST_STRONG_ISOLATE + balanced(text) + POP_ISOLATE;
  }

  private static String balanced(String text) {
    StringBuilder kept = new StringBuilder(text.length() + 2);
    int open = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == POP_ISOLATE && open == 0) {
        continue;
      }
      open += c == POP_ISOLATE ? -1 : opens(c) ? 1 : 0;
      kept.append(c);
    }
    return kept.append(String.valueOf(POP_ISOLATE).repeat(open)).toString();
  }

  private static boolean opens(char c) {
    return c >= '\u2066' && c <= FIRST_STRONG_ISOLATE;
  }

  private static boolean turns(int c) {
    return switch (Character.getDirectionality(c)) {
      case Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC, Character.DIRECTIONALITY_ARABIC_NUMBER,
          Character.DIRECTIONALITY_LEFT_TO_RIGHT_EMBEDDING, Character.DIRECTIONALITY_LEFT_TO_RIGHT_OVERRIDE,
          Character.DIRECTIONALITY_RIGHT_TO_LEFT_EMBEDDING, Character.DIRECTIONALITY_RIGHT_TO_LEFT_OVERRIDE,
          Character.DIRECTIONALITY_POP_DIRECTIONAL_FORMAT, Character.DIRECTIONALITY_LEFT_TO_RIGHT_ISOLATE,
          Character.DIRECTIONALITY_RIGHT_TO_LEFT_ISOLATE, Character.DIRECTIONALITY_FIRST_STRONG_ISOLATE,
          Character.DIRECTIONALITY_POP_DIRECTIONAL_ISOLATE -> true;
      default -> false;
    };
  }
}
