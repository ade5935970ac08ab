package org.alliancetracker.kit.input;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * Names that one stranger's words bring to another in a mail: one line without addresses or links. A mail program makes a link of
 * whatever looks like one, so looking like one is enough, also in full width letters.
 */
public final class PlainName {

  /** A host needs no more than a dot between letters; an initial before a name has one letter behind its dot at most, or a blank. */
  private static final Pattern LEADS_AWAY = Pattern.compile("@|http|:\\s*//|www\\.|[\\p{L}\\p{N}]\\.\\p{L}{2}",
      Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern PATH = Pattern.compile("[/\\\\\u2044\u2215]");

  private PlainName() {}

  /** Whether a part of the text may become an address or a link; false for null. */
  public static boolean leadsAway(String text) {
    return text != null && LEADS_AWAY.matcher(plain(text)).find();
  }

  /** The same of a name, in which a slash too has no place. */
  static boolean isNone(String name) {
    return leadsAway(name) || name != null && PATH.matcher(plain(name)).find();
  }

  private static String plain(String text) {
    StringBuilder seen = new StringBuilder(text.length());
    text.codePoints().filter(c -> !ShownText.isIgnored(c)).forEach(seen::appendCodePoint);
    return Normalizer.normalize(seen, Normalizer.Form.NFKC);
  }
}
