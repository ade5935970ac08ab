package org.alliancetracker.gateway.account.password;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.alliancetracker.gateway.brake.Key;
import org.alliancetracker.gateway.brake.Turns;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Hashes and compares passwords; a comparison costs the same whether the account exists or not. Hashing is meant to be slow, so
 * few are compared at once and few wait for it, and strangers never wait before those who signed in from their device before.
 */
@Component
public class Passwords {

  /** What came of a comparison. */
  public enum Compared {
    RIGHT, WRONG,
    /** Not compared, since too many are. */
    BUSY
  }

  /** The longest that anybody waits for a comparison of ours to begin. */
  public static final Duration LONGEST_WAIT = Duration.ofSeconds(5);
  static final int PLACES = 32;
  static final int PLACES_OF_ONE = 16;

  static final int BCRYPT_READS_BYTES = 72;

  private static final String BCRYPT = "bcrypt";

  /** A hash names its kind, so that another kind can take over; hashes of before name none and are bcrypt's. */
  private final DelegatingPasswordEncoder encoder;
  private final String nobodysHash;
  private final Turns strangers =
      new Turns(Math.max(1, Runtime.getRuntime().availableProcessors() / 2), PLACES, PLACES_OF_ONE, LONGEST_WAIT);
  private final Turns knownDevices = new Turns(1, PLACES, PLACES_OF_ONE, LONGEST_WAIT);
  private final Counter comparisons;

  Passwords(@Value("${alliance.password-cost:11}") int cost, MeterRegistry meters) {
    BCryptPasswordEncoder bcrypt = new BCryptPasswordEncoder(cost);
    this.encoder = new DelegatingPasswordEncoder(BCRYPT, Map.of(BCRYPT, bcrypt));
    this.encoder.setDefaultPasswordEncoderForMatches(bcrypt);
    this.nobodysHash = encoder.encode("nobody has this password");
    this.comparisons = Counter.builder("alliance.password.comparisons").description("passwords compared with a hash").register(meters);
  }

  public String hash(String password) {
    return encoder.encode(password);
  }

  /**
   * @param hash        of the account, if it is there and has one
   * @param asker       whose share of the places it takes
   * @param knownDevice true when the asker signed in to this account before
   */
  public Compared compare(Optional<String> hash, String password, Key asker, boolean knownDevice) {
    if (password.getBytes(StandardCharsets.UTF_8).length > BCRYPT_READS_BYTES) {
      return Compared.WRONG;
    }
    return (knownDevice ? knownDevices : strangers).take(asker, () -> isPasswordOf(hash, password))
        .map(right -> right ? Compared.RIGHT : Compared.WRONG).orElse(Compared.BUSY);
  }

  private boolean isPasswordOf(Optional<String> hash, String password) {
    comparisons.increment();
    boolean equal = encoder.matches(password, hash.orElse(nobodysHash));
    return equal && hash.isPresent();
  }
}
