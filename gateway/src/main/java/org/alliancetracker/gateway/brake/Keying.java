package org.alliancetracker.gateway.brake;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.stream.Stream;
import org.alliancetracker.kit.identity.SealingKey;

/** Makes keys of texts by a secret drawn at start, so that nobody outside can choose texts that share a key. Safe for threads. */
public final class Keying {

  private static final int SECRET_BYTES = 32;

  private final SealingKey secret;

  public Keying() {
    byte[] bytes = new byte[SECRET_BYTES];
    new SecureRandom().nextBytes(bytes);
    this.secret = new SealingKey(bytes);
  }

  /**
   * The same for the same parts, in this process.
   *
   * @param parts of any length; where one ends is part of the key
   */
  public Key of(String... parts) {
    byte[][] withLengths = Stream.of(parts).map(part -> part.getBytes(StandardCharsets.UTF_8))
        .flatMap(part -> Stream.of(ByteBuffer.allocate(Integer.BYTES).putInt(part.length).array(), part)).toArray(byte[][]::new);
    ByteBuffer made = ByteBuffer.wrap(secret.seal(withLengths));
    return new Key(made.getLong(), made.getLong());
  }
}
