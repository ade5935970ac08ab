package org.alliancetracker.gateway.brake;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Slows guessing. Each try is counted before it is checked, in one step over all that it counts for, so that of many at once no
 * more than the free ones are checked. Remembers keys of a fixed size, and so many of them. Safe for threads.
 */
@Component
public class Brake {

  /** From one address at one account, and from one known device. */
  static final int FREE_OF_ONE_ASKER = 4;
  /** At one account from wherever, known devices apart. */
  static final int FREE_AT_ONE_ACCOUNT = 10;
  /** From one address at whatever. */
  static final int FREE_OF_ONE_ADDRESS = 20;

  static final int MOST_KEYS_EACH = 10_000;
  /** Mails asked for, for one name from one address and for one name from wherever. */
  static final int FREE_MAILS = 3;
  private static final int MEMORIES = 7;

  /** What all counts take together, in bytes: 18 million. */
  static final long MOST_BYTES = (long) MEMORIES * MOST_KEYS_EACH * Tries.BYTES_EACH;

  /** Kept short: somebody else's guesses must not keep the owner out for long. */
  private static final Duration LONGEST_AT_AN_ACCOUNT = Duration.ofSeconds(4);
  private static final Duration LONGEST_OF_AN_ASKER = Duration.ofSeconds(30);
  private static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(15);

  private final Keying keying = new Keying();
  private final Tries accounts = tries(FREE_AT_ONE_ACCOUNT, LONGEST_AT_AN_ACCOUNT);
  private final Tries pairs = tries(FREE_OF_ONE_ASKER, LONGEST_OF_AN_ASKER);
  private final Tries addresses = tries(FREE_OF_ONE_ADDRESS, LONGEST_OF_AN_ASKER);
  private final Tries devices = tries(FREE_OF_ONE_ASKER, LONGEST_OF_AN_ASKER);
  private final Tries secrets = tries(FREE_OF_ONE_ADDRESS, LONGEST_OF_AN_ASKER);
  private final Tries mailsForOne = tries(FREE_MAILS, FORGOTTEN_AFTER);
  private final Tries mailsOfOne = tries(FREE_OF_ONE_ADDRESS, FORGOTTEN_AFTER);

  private static Tries tries(int free, Duration longest) {
    return new Tries(free, longest, FORGOTTEN_AFTER, MOST_KEYS_EACH);
  }

  /** Key of an address, under which its share of places is counted too. */
  public Key ofAddress(String address) {
    return keying.of("address", address);
  }

  /** Key of a device that signed in before. */
  public Key ofDevice(String account, String device) {
    return keying.of("device", account, device);
  }

  /** A try at an account by somebody unknown; the account need not exist. */
  public Try atAccount(String account, String address, Instant now) {
    return begin(List.of(new Asked(pairs, keying.of("pair", account, address)), new Asked(accounts, keying.of("account", account)),
        new Asked(addresses, ofAddress(address))), now);
  }

  /** A try by a device that signed in to the account before: others' guesses do not slow it, nor its own others. */
  public Try byDevice(Key device, Instant now) {
    return begin(List.of(new Asked(devices, device)), now);
  }

  /** A try at a secret address. */
  public Try atSecret(String address, Instant now) {
    return begin(List.of(new Asked(secrets, ofAddress(address))), now);
  }

  /** A mail that somebody asks for, for a name that need not be anybody's; counted apart, so that it slows no sign-in. */
  public Try forMail(String name, String address, Instant now) {
    return begin(List.of(new Asked(mailsForOne, keying.of("mail", name)), new Asked(mailsOfOne, ofAddress(address))), now);
  }

  /** Keys remembered now, at most {@code MEMORIES} times {@link #MOST_KEYS_EACH}. */
  synchronized long size() {
    return accounts.size() + pairs.size() + addresses.size() + devices.size() + secrets.size()
        + mailsForOne.size() + mailsOfOne.size();
  }

  private record Asked(Tries tries, Key key) {
  }

  private synchronized Try begin(List<Asked> asked, Instant now) {
    Duration wait = asked.stream().map(one -> one.tries().waitFor(one.key(), now)).max(Duration::compareTo).orElseThrow();
    return wait.isPositive() ? new Try.TooSoon(wait)
        : new Counted(asked.stream().map(one -> one.tries().count(one.key(), now)).toList());
  }

  /** The first of what was counted is the asker's own. */
  private final class Counted implements Try.Begun {

    private final List<Tries.Counted> counted;

    private Counted(List<Tries.Counted> counted) {
      this.counted = counted;
    }

    @Override
    public void wasRight() {
      synchronized (Brake.this) {
        counted.forEach(Tries.Counted::takeBack);
        counted.getFirst().forget();
      }
    }

    @Override
    public void wasNotMade() {
      synchronized (Brake.this) {
        counted.forEach(Tries.Counted::takeBack);
      }
    }
  }
}
