package org.alliancetracker.kit.trace;

import java.util.regex.Pattern;

/** The form of the header: version 00, trace, parent, flags; an id of zeros is none. */
final class Traceparent {

  private static final Pattern FORM = Pattern.compile("00-(?!0{32})([0-9a-f]{32})-(?!0{16})([0-9a-f]{16})-[0-9a-f]{2}");

  private Traceparent() {
  }

  /** Anything else came from somebody else's hand and is not kept. */
  static boolean isValid(String text) {
    return text != null && FORM.matcher(text).matches();
  }
}
