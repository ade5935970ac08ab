package org.alliancetracker.testing.file;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;

/** What of a folder is not its owner's alone. */
public final class OpenToOthers {

  private OpenToOthers() {
  }

  /** The folder and all in it that others may read, write or enter, each with its permissions: {@code rw-r--r-- /a/b}. */
  public static List<String> in(Path root) throws IOException {
    List<String> open = new ArrayList<>();
    Files.walkFileTree(root, new SimpleFileVisitor<>() {
      @Override
      public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
        return look(folder);
      }

      @Override
      public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
        return look(file);
      }

      /** Running programs delete files while one walks. */
      @Override
      public FileVisitResult visitFileFailed(Path path, IOException fault) throws IOException {
        if (fault instanceof NoSuchFileException) {
          return FileVisitResult.CONTINUE;
        }
        throw fault;
      }

      private FileVisitResult look(Path path) throws IOException {
        try {
          String permissions = PosixFilePermissions.toString(Files.getPosixFilePermissions(path, LinkOption.NOFOLLOW_LINKS));
          if (!permissions.endsWith("------")) {
            open.add(permissions + " " + path);
          }
          return FileVisitResult.CONTINUE;
        } catch (NoSuchFileException gone) {
          return FileVisitResult.CONTINUE;
        }
      }
    });
    return open;
  }
}
