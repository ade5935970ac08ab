package org.alliancetracker.gateway.session;

import org.alliancetracker.gateway.browser.OwnAddress;

/** Where to go after login: an address of ours that leads neither in nor out again, or the start page. */
public final class SafeNext {

  private static final String START = "/";

  private SafeNext() {
  }

  public static String of(String next) {
    return OwnAddress.of(next).filter(path -> !path.startsWith("/login") && !path.startsWith("/logout")).orElse(START);
  }
}
