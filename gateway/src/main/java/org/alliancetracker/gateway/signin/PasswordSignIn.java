package org.alliancetracker.gateway.signin;

import com.mongodb.MongoException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.alliancetracker.gateway.account.Account;
import org.alliancetracker.gateway.account.Accounts;
import org.alliancetracker.gateway.account.name.SignInName;
import org.alliancetracker.gateway.account.name.SignInNames;
import org.alliancetracker.gateway.account.password.PasswordHashes;
import org.alliancetracker.gateway.account.password.Passwords;
import org.alliancetracker.gateway.brake.Brake;
import org.alliancetracker.gateway.brake.Key;
import org.alliancetracker.gateway.brake.Try;
import org.alliancetracker.gateway.session.Asker;
import org.alliancetracker.gateway.session.KnownDevices;
import org.alliancetracker.gateway.session.Way;
import org.alliancetracker.gateway.session.Welcome;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/**
 * Checks name and password, slowed by the brake; it never says which of the two was wrong, and does the same work for a name that
 * is nobody's. Each try is counted before it is checked. A device that signed in to the account before has a count of its own, so
 * that others' guesses do not keep it out.
 */
@Component
class PasswordSignIn implements AuthenticationProvider {

  /** After which it is worth asking again when too many are at it. */
  static final Duration BUSY_PAUSE = Passwords.LONGEST_WAIT;

  /** Read in place of an account that is not there. */
  private static final String NOBODY = "";

  private record Known(Account account, String hash) {
  }

  private final Accounts accounts;
  private final SignInNames names;
  private final PasswordHashes hashes;
  private final Passwords passwords;
  private final Brake brake;
  private final KnownDevices devices;
  private final InstantSource time;

  PasswordSignIn(Accounts accounts, SignInNames names, PasswordHashes hashes, Passwords passwords, Brake brake,
      KnownDevices devices, InstantSource time) {
    this.accounts = accounts;
    this.names = names;
    this.hashes = hashes;
    this.passwords = passwords;
    this.brake = brake;
    this.devices = devices;
    this.time = time;
  }

  @Override
  public boolean supports(Class<?> authentication) {
    return PasswordTry.class.isAssignableFrom(authentication);
  }

  @Override
  public Authentication authenticate(Authentication asked) {
    PasswordTry sent = (PasswordTry) asked;
    String name = SignInName.folded(sent.getPrincipal());
    Instant now = time.instant();
    Optional<Key> device = knownDevice(name, sent.asker(), now);
    Try begun = device.map(known -> brake.byDevice(known, now)).orElseGet(() -> brake.atAccount(name, sent.asker().network(), now));
    return switch (begun) {
      case Try.TooSoon soon -> throw new SignInRefused(new SignInRefused.Why.TooSoon(soon.pause()));
      case Try.Begun counted -> checked(name, sent, device, counted, now);
    };
  }

  private Welcome checked(String name, PasswordTry sent, Optional<Key> device, Try.Begun counted, Instant now) {
    Optional<Known> known;
    try {
      known = known(name);
    } catch (MongoException unreachable) {
      counted.wasNotMade();
      throw unreachable;
    }
    Key share = device.orElseGet(() -> brake.ofAddress(sent.asker().network()));
    return switch (passwords.compare(known.map(Known::hash), sent.getCredentials(), share, device.isPresent())) {
      case WRONG -> throw new SignInRefused(new SignInRefused.Why.Wrong());
      case BUSY -> {
        counted.wasNotMade();
        throw new SignInRefused(new SignInRefused.Why.Busy(BUSY_PAUSE));
      }
      case RIGHT -> {
        counted.wasRight();
        Known one = known.orElseThrow();
        if (!one.account().isActive()) {
          throw new SignInRefused(new SignInRefused.Why.Disabled());
        }
        yield new Welcome(one.account(), Way.PASSWORD, devices.withMark(name, one.hash(), sent.asker().devices(), now));
      }
    };
  }

  private Optional<Known> known(String name) {
    String id = SignInName.read(name).flatMap(names::accountOf).orElse(NOBODY);
    Optional<Account> account = accounts.find(id);
    Optional<String> hash = hashes.of(id);
    return account.flatMap(one -> hash.map(text -> new Known(one, text)));
  }

  /** The store is asked only for who carries a mark of ours: others learn nothing by it. */
  private Optional<Key> knownDevice(String name, Asker asker, Instant now) {
    return devices.find(name, asker.devices(), now)
        .filter(mark -> known(name).filter(one -> devices.isOf(mark, one.hash())).isPresent())
        .map(mark -> brake.ofDevice(name, KnownDevices.idOf(mark)));
  }
}
