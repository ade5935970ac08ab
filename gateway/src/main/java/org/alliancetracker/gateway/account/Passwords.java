package org.alliancetracker.gateway.account;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.stereotype.Component;

/** Hashes and compares passwords; a comparison costs the same whether the account exists or not. */
@Component
public class Passwords {

  private static final int SHORTEST = 10;
  private static final int BCRYPT_READS_BYTES = 72;

  private final BCryptPasswordEncoder bcrypt;
  private final String nobodysHash;

  /** Hashing is meant to be slow; many at once would starve everybody else. */
  private final Semaphore atOnce = new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() / 2));

  Passwords(@Value("${alliance.password-cost:11}") int cost) {
    this.bcrypt = new BCryptPasswordEncoder(cost);
    this.nobodysHash = bcrypt.encode("nobody has this password");
  }

  public String hash(String password) {
    return bcrypt.encode(password);
  }

  public boolean isPasswordOf(Optional<Account> account, String password) {
    if (password.getBytes(StandardCharsets.UTF_8).length > BCRYPT_READS_BYTES) {
      return false;
    }
    atOnce.acquireUninterruptibly();
    try {
      boolean equal = bcrypt.matches(password, account.map(Account::passwordHash).orElse(nobodysHash));
      return equal && account.isPresent();
    } finally {
      atOnce.release();
    }
  }

  /** For a password somebody chooses: at least 10 characters, at most 72 bytes, since bcrypt reads no more. */
  static boolean isAcceptable(String password) {
    return password.length() >= SHORTEST && password.getBytes(StandardCharsets.UTF_8).length <= BCRYPT_READS_BYTES;
  }
}
