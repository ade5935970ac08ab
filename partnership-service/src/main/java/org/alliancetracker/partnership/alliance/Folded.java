package org.alliancetracker.partnership.alliance;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Text as one searches and sorts it: without accents, case, apostrophes and other signs. */
public final class Folded {

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern APOSTROPHES = Pattern.compile("['\u2019\u02BC`\u00B4]");
  private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}]+");

  private Folded() {}

  /**
   * {@code "Téléphonie-SOLIDAIRE"} and {@code "telephonie solidaire"} are the same, {@code "Log'ins"} is
   * {@code "logins"}; null is empty. A text of signs only stays as it is.
   */
  public static String of(String text) {
    if (text == null) {
      return "";
    }
    // before the letters are taken apart: that would make a blank and a mark of the acute accent
    String whole = APOSTROPHES.matcher(text).replaceAll("");
    String apart = Normalizer.normalize(whole, Normalizer.Form.NFKD);
    String bare = MARKS.matcher(apart).replaceAll("").toLowerCase(Locale.ROOT).replace("œ", "oe").replace("æ", "ae");
    String words = SIGNS.matcher(bare).replaceAll(" ").strip();
    return words.isEmpty() ? text.strip() : words;
  }
}
