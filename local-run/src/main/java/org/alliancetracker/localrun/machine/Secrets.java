package org.alliancetracker.localrun.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import org.alliancetracker.localrun.owner.OwnersOnly;
import org.alliancetracker.localrun.process.CannotStart;

/** Secrets made at the first start and kept in a folder that only their owner may read. */
public final class Secrets {

  /** Without look-alikes, since people type it. */
  private static final String LETTERS = "abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";
  private static final int LENGTH = 16;

  private final Path folder;

  public Secrets(Path folder) {
    this.folder = folder;
  }

  /** The password of that name, made if absent. */
  public String password(String name) throws IOException {
    Path file = OwnersOnly.folder(folder).resolve(name);
    if (!Files.exists(file)) {
      Files.writeString(OwnersOnly.file(file), generate(), StandardOpenOption.WRITE);
    }
    String password = Files.readString(file).strip();
    if (password.isEmpty()) {
      throw new CannotStart("The secret in " + file + " is empty: delete that file to have a new one made.");
    }
    return password;
  }

  private static String generate() {
    return new SecureRandom().ints(LENGTH, 0, LETTERS.length())
        .collect(StringBuilder::new, (s, i) -> s.append(LETTERS.charAt(i)), StringBuilder::append).toString();
  }
}
