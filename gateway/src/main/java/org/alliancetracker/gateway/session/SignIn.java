package org.alliancetracker.gateway.session;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import org.alliancetracker.gateway.account.Account;
import org.alliancetracker.gateway.account.Accounts;
import org.alliancetracker.gateway.account.Passwords;
import org.springframework.stereotype.Component;

/** Checks name and password, slowed per account and per address; it never says which of the two was wrong. */
@Component
public class SignIn {

  /** What came of a try. */
  public sealed interface Result {
    record Welcome(Account account) implements Result {
    }

    record Wrong() implements Result {
    }

    record TooSoon(Duration pause) implements Result {
    }
  }

  private final Accounts accounts;
  private final Passwords passwords;
  private final InstantSource time;

  /** Kept short: somebody else's guesses must not keep the owner out for long. */
  private final Attempts perAccount = new Attempts(10, Duration.ofSeconds(4), Duration.ofMinutes(15));
  private final Attempts perPair = new Attempts(3, Duration.ofSeconds(30), Duration.ofMinutes(15));
  private final Attempts perAddress = new Attempts(20, Duration.ofSeconds(30), Duration.ofMinutes(15));

  SignIn(Accounts accounts, Passwords passwords, InstantSource time) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.time = time;
  }

  public Result attempt(String typedName, String password, String address) {
    String name = typedName.strip().toLowerCase(Locale.ROOT);
    String pair = name + '\n' + address;
    Instant now = time.instant();
    Duration wait = longest(perAccount.waitFor(name, now), longest(perPair.waitFor(pair, now), perAddress.waitFor(address, now)));
    if (wait.isPositive()) {
      return new Result.TooSoon(wait);
    }
    Optional<Account> account = accounts.find(name);
    if (passwords.isPasswordOf(account, password)) {
      perPair.succeeded(pair);
      return new Result.Welcome(account.orElseThrow());
    }
    perAccount.failed(name, now);
    perPair.failed(pair, now);
    perAddress.failed(address, now);
    return new Result.Wrong();
  }

  private static Duration longest(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }
}
