package org.alliancetracker.kit.watch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A secret kept in a file, read at each use so that it can be changed without a restart. No file: nothing is right. */
final class SecretFile {

  /** A shorter one could be guessed. */
  static final int LEAST_LENGTH = 20;

  private static final Logger LOG = LoggerFactory.getLogger(SecretFile.class);

  private final Path file;
  private volatile boolean told;

  /** @param file null where none is named */
  SecretFile(Path file) {
    this.file = file;
  }

  /** Takes as long for a wrong secret as for the right one. */
  boolean holds(String presented) {
    String secret = read();
    return secret.length() >= LEAST_LENGTH && MessageDigest.isEqual(digest(secret), digest(presented));
  }

  private String read() {
    if (file == null) {
      return "";
    }
    try {
      String secret = Files.readString(file, StandardCharsets.UTF_8).strip();
      if (secret.length() < LEAST_LENGTH) {
        tell("is shorter than " + LEAST_LENGTH + " characters");
      }
      return secret;
    } catch (IOException unreadable) {
      tell("cannot be read: " + unreadable);
      return "";
    }
  }

  private void tell(String what) {
    if (!told) {
      told = true;
      LOG.warn("the secret in {} lets nobody in: it {}", file, what);
    }
  }

  private static byte[] digest(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has SHA-256", impossible);
    }
  }
}
