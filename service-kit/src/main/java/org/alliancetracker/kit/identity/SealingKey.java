package org.alliancetracker.kit.identity;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Seals bytes with a secret (HMAC-SHA-256): only who has the secret can have made the seal. Safe for threads. */
public final class SealingKey {

  /** Of a seal. */
  public static final int BYTES = 32;

  private static final String ALGORITHM = "HmacSHA256";

  private final SecretKeySpec secret;

  public SealingKey(byte[] secret) {
    this.secret = new SecretKeySpec(secret, ALGORITHM);
  }

  /** With the secret of a file that stands beside another one, made where it is missing ({@link SecretKeyFile#open}). */
  public static SealingKey beside(Path other, String name) {
    return new SealingKey(SecretKeyFile.open(other.toAbsolutePath().resolveSibling(name)));
  }

  /** @param parts taken together as one text: where one ends is not part of the seal */
  public byte[] seal(byte[]... parts) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(secret);
      for (byte[] part : parts) {
        mac.update(part);
      }
      return mac.doFinal();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every Java platform has " + ALGORITHM, impossible);
    }
  }
}
