package org.alliancetracker.kit.identity;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;

/** A secret key that one program makes for itself and keeps beside its other keys, so that what it signed outlives a restart. */
public final class SecretKeyFile {

  /** 256 bits. */
  public static final int BYTES = 32;

  private SecretKeyFile() {
  }

  /**
   * The key in the file; a missing file is made with a new one, for its owner alone (0600).
   *
   * @throws IllegalStateException when the file can be neither read nor made, or holds no such key; the message says which file
   */
  public static byte[] open(Path file) {
    try {
      if (!Files.exists(file)) {
        byte[] fresh = new byte[BYTES];
        new SecureRandom().nextBytes(fresh);
        KeyFiles.write(file, Base64.getEncoder().encodeToString(fresh) + "\n", true);
      }
      byte[] key = Base64.getDecoder().decode(Files.readString(file, StandardCharsets.US_ASCII).strip());
      if (key.length != BYTES) {
        throw new IllegalArgumentException("it holds " + key.length + " bytes instead of " + BYTES);
      }
      return key;
    } catch (IOException | IllegalArgumentException unusable) {
      throw new IllegalStateException("The key %s cannot be used; remove a damaged file to have a new key made: %s"
          .formatted(file, unusable.getMessage()), unusable);
    }
  }
}
