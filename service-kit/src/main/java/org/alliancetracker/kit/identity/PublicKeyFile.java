package org.alliancetracker.kit.identity;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.GeneralSecurityException;
import java.security.interfaces.ECPublicKey;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The gateway's public key; the gateway may start later than we do, or be given another key, so the file is looked at again. */
final class PublicKeyFile {

  private static final Logger LOG = LoggerFactory.getLogger(PublicKeyFile.class);

  /** A stat call per request would cost more than it tells. */
  private static final long LOOK_AGAIN_NANOS = 1_000_000_000L;

  private record Seen(Optional<ECPublicKey> key, FileTime modified, long lookedAt) {
  }

  private final Path file;
  private volatile Seen seen = new Seen(Optional.empty(), null, System.nanoTime() - LOOK_AGAIN_NANOS);

  PublicKeyFile(Path file) {
    this.file = file;
  }

  /** The key as of at most a second ago, or empty while there is no usable file. */
  Optional<ECPublicKey> key() {
    Seen known = seen;
    if (known.key().isPresent() && System.nanoTime() - known.lookedAt() < LOOK_AGAIN_NANOS) {
      return known.key();
    }
    Seen now = look(known);
    seen = now;
    return now.key();
  }

  private Seen look(Seen known) {
    try {
      FileTime modified = Files.getLastModifiedTime(file);
      Optional<ECPublicKey> key = modified.equals(known.modified()) && known.key().isPresent() ? known.key()
          : Optional.of(KeyFiles.publicKey(Files.readString(file, StandardCharsets.US_ASCII)));
      return new Seen(key, modified, System.nanoTime());
    } catch (IOException | GeneralSecurityException | IllegalArgumentException | ClassCastException unusable) {
      LOG.warn("no usable token key in {} yet; nobody can be let in: {}", file, unusable.toString());
      return new Seen(known.key(), known.modified(), System.nanoTime());
    }
  }
}
