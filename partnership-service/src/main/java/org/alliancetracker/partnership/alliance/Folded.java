package org.alliancetracker.partnership.alliance;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Text as one searches and sorts it: without accents, case, and doubled blanks. */
public final class Folded {

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private Folded() {}

  /** {@code "Téléphonie  SOLIDAIRE"} and {@code "telephonie solidaire"} are the same; null is empty. */
  public static String of(String text) {
    if (text == null) {
      return "";
    }
    String apart = Normalizer.normalize(text, Normalizer.Form.NFKD);
    String bare = MARKS.matcher(apart).replaceAll("").toLowerCase(Locale.ROOT).replace("œ", "oe").replace("æ", "ae");
    return BLANKS.matcher(bare).replaceAll(" ").strip();
  }
}
