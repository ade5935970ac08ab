package org.alliancetracker.compose;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files of the project itself. */
final class Checkout {

  private static final Path ROOT = root();

  private Checkout() {}

  static String text(String file) {
    return read(ROOT.resolve(file));
  }

  /** The texts of Java sources and settings that make up a module's program. */
  static List<String> sources(String module) {
    try (Stream<Path> files = Files.walk(ROOT.resolve(module).resolve("src/main"))) {
      return files.filter(file -> file.toString().matches(".*\\.(java|properties|ya?ml)")).map(Checkout::read).toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Path root() {
    Path here = Path.of("").toAbsolutePath();
    while (!Files.exists(here.resolve("docker-compose.yml"))) {
      here = here.getParent();
      if (here == null) {
        throw new IllegalStateException("docker-compose.yml is in no folder above this one");
      }
    }
    return here;
  }
}
