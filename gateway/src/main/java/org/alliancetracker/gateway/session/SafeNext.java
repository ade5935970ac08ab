package org.alliancetracker.gateway.session;

import java.util.regex.Pattern;

/** Where to go after login: a path of ours, or the start page. Anything a browser could read as another site is no path of ours. */
public final class SafeNext {

  private static final Pattern OUR_PATH = Pattern.compile("/(?![/\\\\])[\\x21-\\x7E&&[^\\\\]]{0,500}");
  private static final String START = "/";

  private SafeNext() {
  }

  public static String of(String next) {
    return next != null && OUR_PATH.matcher(next).matches() && !next.startsWith("/login") && !next.startsWith("/logout") ? next : START;
  }
}
