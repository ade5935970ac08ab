package org.alliancetracker.gateway.session;

import com.mongodb.MongoException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import org.alliancetracker.gateway.account.Account;
import org.alliancetracker.gateway.account.Accounts;
import org.alliancetracker.gateway.account.Passwords;
import org.alliancetracker.gateway.brake.Brake;
import org.alliancetracker.gateway.brake.Key;
import org.alliancetracker.gateway.brake.Try;
import org.springframework.stereotype.Component;

/**
 * Checks name and password, slowed by the brake; it never says which of the two was wrong. Each try is counted before it is checked.
 * A device that signed in to the account before has a count of its own, so that others' guesses do not keep it out.
 */
@Component
public class SignIn {

  /** After which it is worth asking again when too many are at it. */
  static final Duration BUSY_PAUSE = Passwords.LONGEST_WAIT;

  /** What came of a try. */
  public sealed interface Result {

    /** @param devices next value of the cookie of known devices */
    record Welcome(Account account, String devices) implements Result {
    }

    record Wrong() implements Result {
    }

    record TooSoon(Duration pause) implements Result {
    }

    /** Nothing was checked, since too many others are being checked. */
    record Busy(Duration pause) implements Result {
    }
  }

  private final Accounts accounts;
  private final Passwords passwords;
  private final Brake brake;
  private final KnownDevices devices;
  private final InstantSource time;

  SignIn(Accounts accounts, Passwords passwords, Brake brake, KnownDevices devices, InstantSource time) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.brake = brake;
    this.devices = devices;
    this.time = time;
  }

  public Result attempt(String typedName, String password, Asker asker) {
    String name = typedName.strip().toLowerCase(Locale.ROOT);
    Instant now = time.instant();
    Optional<Key> device = knownDevice(name, asker, now);
    Try begun = device.map(known -> brake.byDevice(known, now)).orElseGet(() -> brake.atAccount(name, asker.network(), now));
    return switch (begun) {
      case Try.TooSoon soon -> new Result.TooSoon(soon.pause());
      case Try.Begun counted -> checked(name, password, asker, device, counted, now);
    };
  }

  private Result checked(String name, String password, Asker asker, Optional<Key> device, Try.Begun counted, Instant now) {
    Optional<Account> account;
    try {
      account = accounts.find(name);
    } catch (MongoException unreachable) {
      counted.wasNotMade();
      throw unreachable;
    }
    Key share = device.orElseGet(() -> brake.ofAddress(asker.network()));
    return switch (passwords.compare(account, password, share, device.isPresent())) {
      case WRONG -> new Result.Wrong();
      case BUSY -> {
        counted.wasNotMade();
        yield new Result.Busy(BUSY_PAUSE);
      }
      case RIGHT -> {
        counted.wasRight();
        yield new Result.Welcome(account.orElseThrow(), devices.withMark(account.orElseThrow(), asker.devices(), now));
      }
    };
  }

  /** The store is asked only for who carries a mark of ours: others learn nothing by it. */
  private Optional<Key> knownDevice(String name, Asker asker, Instant now) {
    return devices.find(name, asker.devices(), now)
        .filter(mark -> accounts.find(name).filter(account -> devices.isOf(mark, account)).isPresent())
        .map(mark -> brake.ofDevice(name, KnownDevices.idOf(mark)));
  }
}
