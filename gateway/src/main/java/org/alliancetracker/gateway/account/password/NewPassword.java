package org.alliancetracker.gateway.account.password;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.alliancetracker.gateway.account.name.SignInName;
import org.springframework.stereotype.Component;

/**
 * What a password that somebody chooses must be: long and not guessed first. No rule asks for kinds of characters, which make
 * passwords hard to keep in mind and not hard to guess (NIST SP 800-63B-4, 3.1.1.2).
 */
@Component
public class NewPassword {

  /** Why one is not taken; each has words on the pages. */
  public enum Fault { TOO_SHORT, TOO_LONG, COMMON, LIKE_THE_NAME }

  public static final int SHORTEST = 10;
  private static final int SHORTEST_NAME = 4;

  private final CommonPasswords common = new CommonPasswords(SHORTEST);

  /** @param name of the person who chooses it */
  public Optional<Fault> fault(String password, SignInName name) {
    if (password.codePointCount(0, password.length()) < SHORTEST) {
      return Optional.of(Fault.TOO_SHORT);
    }
    if (password.getBytes(StandardCharsets.UTF_8).length > Passwords.BCRYPT_READS_BYTES) {
      return Optional.of(Fault.TOO_LONG);
    }
    if (common.contains(password)) {
      return Optional.of(Fault.COMMON);
    }
    return isLike(password.toLowerCase(Locale.ROOT), name.text()) ? Optional.of(Fault.LIKE_THE_NAME) : Optional.empty();
  }

  /** The name with little around it. */
  private static boolean isLike(String password, String name) {
    String local = name.contains("@") ? name.substring(0, name.indexOf('@')) : name;
    return local.length() >= SHORTEST_NAME && password.contains(local) && password.length() - local.length() < SHORTEST_NAME * 2;
  }
}
