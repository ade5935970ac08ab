package org.alliancetracker.gateway.session;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.alliancetracker.kit.identity.SealingKey;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Tells a browser that signed in to an account before from one that did not, by a sealed mark in its cookie; nothing is kept here.
 * The mark opens nothing: it only spares its owner the waits that others' guesses cause.
 */
@Component
public class KnownDevices {

  public static final Duration LIFE = Duration.ofDays(90);

  /** Accounts that one browser is known to; the cookie grows no longer. */
  static final int MOST_MARKS = 4;

  private static final String BETWEEN = ".";
  private static final String KEY_FILE = "known-devices.key";

  private final SealingKey secret;
  private final SecureRandom random = new SecureRandom();

  KnownDevices(@Value("${ALLIANCE_TOKEN_PRIVATE_KEY_FILE}") Path privateKeyFile) {
    this.secret = SealingKey.beside(privateKeyFile, KEY_FILE);
  }

  /**
   * A mark that was given for this name and is not too old. Whether the account still has the password of then is asked by
   * {@link #isOf} once the account was read.
   *
   * @param cookie as sent, possibly by anybody
   */
  public Optional<DeviceMark> find(String name, String cookie, Instant now) {
    return marks(cookie).flatMap(text -> DeviceMark.read(text).stream())
        .filter(mark -> mark.expiresAt().isAfter(now) && MessageDigest.isEqual(mark.seal(), seal(mark.sealed(), name))).findFirst();
  }

  /** @param hash of the account's password; empty where it has none */
  public boolean isOf(DeviceMark mark, String hash) {
    return MessageDigest.isEqual(mark.stamp(), stamp(hash));
  }

  /** For keys of counts. */
  public static String idOf(DeviceMark mark) {
    return HexFormat.of().formatHex(mark.id());
  }

  /**
   * The cookie's next value: a new mark of this account, and what it held of others.
   *
   * @param name as it is typed to sign in, folded
   * @param hash of the account's password; empty where it has none
   */
  public String withMark(String name, String hash, String cookie, Instant now) {
    byte[] id = new byte[DeviceMark.ID_BYTES];
    random.nextBytes(id);
    DeviceMark open = new DeviceMark(id, (int) (now.plus(LIFE).getEpochSecond() / 60), stamp(hash), new byte[0]);
    DeviceMark mark = new DeviceMark(id, open.expires(), open.stamp(), seal(open.sealed(), name));
    List<String> others = marks(cookie).filter(text -> DeviceMark.read(text).isPresent())
        .filter(text -> find(name, text, now).isEmpty()).limit(MOST_MARKS - 1L).toList();
    return String.join(BETWEEN, Stream.concat(Stream.of(mark.text()), others.stream()).toList());
  }

  private static Stream<String> marks(String cookie) {
    return Arrays.stream(cookie.split("\\.", MOST_MARKS + 1)).limit(MOST_MARKS);
  }

  private byte[] stamp(String hash) {
    return Arrays.copyOf(mac("stamp".getBytes(StandardCharsets.UTF_8), hash), DeviceMark.STAMP_BYTES);
  }

  private byte[] seal(byte[] sealed, String name) {
    return Arrays.copyOf(mac(sealed, name), DeviceMark.SEAL_BYTES);
  }

  /** The first part is of one length for each use, so that no other text has the same bytes. */
  private byte[] mac(byte[] first, String text) {
    return secret.seal(first, text.getBytes(StandardCharsets.UTF_8));
  }
}
