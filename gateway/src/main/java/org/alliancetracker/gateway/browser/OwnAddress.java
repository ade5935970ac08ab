package org.alliancetracker.gateway.browser;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Addresses of ours made from what somebody sent. Anything a browser could read as another site is none, nor is what is longer than
 * an address we make; what may not stand in an address as it is, is encoded.
 */
public final class OwnAddress {

  /** Characters, before they are encoded. */
  private static final int LONGEST = 500;
  private static final Pattern FORM = Pattern.compile("/(?![/\\\\])[\\x21-\\x7E&&[^\\\\]]{0," + LONGEST + "}");
  /** Braces among them: a redirect would take them for the name of a value. */
  private static final Pattern NOT_AS_IT_IS = Pattern.compile("[\"<>^`{|}]");

  private OwnAddress() {
  }

  /** Path and query, encoded, starting with one slash; empty when it is no address of ours. */
  public static Optional<String> of(String sent) {
    if (sent == null || !FORM.matcher(sent).matches()) {
      return Optional.empty();
    }
    return Optional.of(NOT_AS_IT_IS.matcher(sent).replaceAll(found -> String.format("%%%02X", (int) found.group().charAt(0))));
  }
}
