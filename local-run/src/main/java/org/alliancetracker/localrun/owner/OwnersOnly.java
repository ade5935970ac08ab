package org.alliancetracker.localrun.owner;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.stream.Stream;

/** Folders that only their owner may enter (0700) and files that only their owner may read (0600). */
public final class OwnersOnly {

  private static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwx------");
  private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");

  private OwnersOnly() {
  }

  /** Made if absent. */
  public static Path folder(Path path) throws IOException {
    if (!Files.isDirectory(path)) {
      Files.createDirectories(path, PosixFilePermissions.asFileAttribute(FOLDER));
    }
    set(path, FOLDER);
    return path;
  }

  /** Made empty if absent. */
  public static Path file(Path path) throws IOException {
    try {
      Files.createFile(path, PosixFilePermissions.asFileAttribute(FILE));
    } catch (FileAlreadyExistsException e) {
      set(path, FILE);
    }
    return path;
  }

  /** All that an earlier version left open, if there is anything; what a link leads to is not ours. */
  public static void mend(Path root) throws IOException {
    if (!Files.exists(root, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    try (Stream<Path> all = Files.walk(root)) {
      for (Path each : all.toList()) {
        if (Files.isDirectory(each, LinkOption.NOFOLLOW_LINKS)) {
          set(each, FOLDER);
        } else if (Files.isRegularFile(each, LinkOption.NOFOLLOW_LINKS)) {
          set(each, FILE);
        }
      }
    }
  }

  private static void set(Path path, Set<PosixFilePermission> permissions) throws IOException {
    if (!Files.getPosixFilePermissions(path).equals(permissions)) {
      Files.setPosixFilePermissions(path, permissions);
    }
  }
}
