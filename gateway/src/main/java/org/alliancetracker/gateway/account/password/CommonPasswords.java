package org.alliancetracker.gateway.account.password;

import com.nulabinc.zxcvbn.StandardDictionaries;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Passwords that guessers try first, long enough to be chosen here (the list of zxcvbn, from passwords that leaked). */
final class CommonPasswords {

  private final Set<String> lowercase;

  CommonPasswords(int shortest) {
    try {
      lowercase = StandardDictionaries.PASSWORDS_LOADER.load().getFrequencies().stream()
          .filter(password -> password.length() >= shortest).collect(Collectors.toUnmodifiableSet());
    } catch (IOException fault) {
      throw new UncheckedIOException("the list of common passwords is in the program", fault);
    }
  }

  /** Also where it differs by capitals alone, or is one piece of at most four characters again and again. */
  boolean contains(String password) {
    String lower = password.toLowerCase(Locale.ROOT);
    return lowercase.contains(lower) || repeats(lower);
  }

  private static boolean repeats(String text) {
    for (int piece = 1; piece <= 4 && piece * 2 <= text.length(); piece++) {
      if (text.equals(text.substring(0, piece).repeat(text.length() / piece + 1).substring(0, text.length()))) {
        return true;
      }
    }
    return false;
  }
}
