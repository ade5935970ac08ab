package org.alliancetracker.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.alliancetracker.endtoend.system.TheSystem;

/** The files of the project, for tests of what the documents say of them. */
final class Checkout {

  private Checkout() {
  }

  /** A page such as {@code docs/environment.md}. */
  static String page(String name) {
    return text(TheSystem.root().resolve(name));
  }

  /** All files of a folder that a module may have, such as {@code src/main}, over all modules. */
  static List<Path> ofModules(String folder) {
    try (Stream<Path> modules = Files.list(TheSystem.root())) {
      return modules.map(module -> module.resolve(folder)).filter(Files::isDirectory).flatMap(each -> below(each).stream()).toList();
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  static List<Path> below(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).toList();
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  static boolean isJava(Path file) {
    return file.toString().endsWith(".java");
  }

  static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }
}
