package org.alliancetracker.words.text;

import com.ibm.icu.text.SpoofChecker;
import com.ibm.icu.text.UnicodeSet;

/**
 * Signs that look like an apostrophe, typed as the keyboard has it: straight, curly, grave, acute, prime ... Which they are is
 * what Unicode says of signs that are taken for one another.
 */
public final class Apostrophes {

  private static final String STRAIGHT = "'";
  private static final UnicodeSet ALL = lookingLike(STRAIGHT);

  private Apostrophes() {}

  /** The text with each of them straight. */
  public static String straight(String text) {
    return replaced(text, STRAIGHT);
  }

  /** The text without them: "Log'ins" is "Logins". */
  static String none(String text) {
    return replaced(text, "");
  }

  private static String replaced(String text, String by) {
    if (ALL.containsNone(text)) {
      return text;
    }
    StringBuilder done = new StringBuilder(text.length());
    text.codePoints().forEach(c -> done.append(ALL.contains(c) ? by : Character.toString(c)));
    return done.toString();
  }

  /** Punctuation, accents on their own and letters that only modify others; a letter that looks so is a letter. */
  private static UnicodeSet lookingLike(String sign) {
    SpoofChecker looks = new SpoofChecker.Builder().build();
    String skeleton = looks.getSkeleton(sign);
    UnicodeSet found = new UnicodeSet();
    for (String one : new UnicodeSet("[[:P:][:Sk:][:Lm:]]")) {
      if (looks.getSkeleton(one).equals(skeleton)) {
        found.add(one);
      }
    }
    return found.freeze();
  }
}
