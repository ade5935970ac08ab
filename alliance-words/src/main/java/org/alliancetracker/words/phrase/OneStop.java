package org.alliancetracker.words.phrase;

import java.util.regex.Pattern;

/** What people typed may end its sentence itself: {@code Reason given: “We go on.”} takes no second stop, and no {@code Why?.} is said. */
final class OneStop {

  /** No character of any text: marks in a phrase where such an argument ends. */
  private static final char MARK = '\uFFFF';

  private static final Pattern SECOND = Pattern.compile(MARK + "([\u00A0\u202F ]?[”»])?\\.(?=\\s|$)");

  private OneStop() {}

  /** {@code shown} is what stands for the typed text in the phrase. */
  static String marked(String typed, String shown) {
    return !typed.isEmpty() && ".!?…".indexOf(typed.charAt(typed.length() - 1)) >= 0 ? shown + MARK : shown;
  }

  static String of(String said) {
    return said.indexOf(MARK) < 0 ? said : SECOND.matcher(said).replaceAll("$1").replace(String.valueOf(MARK), "");
  }
}
