package org.alliancetracker.gateway.account.name;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a person types to say who is coming: a short name or a mail address. Both are compared without case and surrounding
 * blanks, and in one form of Unicode.
 *
 * @param text as it is compared and kept
 */
public record SignInName(String text) {

  /** Of an address: RFC 5321 allows no longer one in a conversation. */
  public static final int LONGEST = 254;

  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{1,39}");
  private static final Pattern ADDRESS = Pattern.compile("[^\\s@<>,;:\"()\\[\\]\\p{Cntrl}]{1,64}@[^\\s@<>,;:\"()\\[\\]\\p{Cntrl}]{1,190}");

  /** Empty for what can be neither. */
  public static Optional<SignInName> read(String typed) {
    return Optional.of(new SignInName(folded(typed))).filter(name -> name.isName() || name.isAddress());
  }

  /** As it is compared, whatever was typed; of no account where it is too long to be one's. */
  public static String folded(String typed) {
    String text = typed.strip();
    return Normalizer.normalize(text.length() > LONGEST ? "" : text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
  }

  /** 2 to 40 characters of {@code a-z 0-9 . _ -}. */
  public boolean isName() {
    return NAME.matcher(text).matches();
  }

  public boolean isAddress() {
    return text.length() <= LONGEST && ADDRESS.matcher(text).matches();
  }
}
