package org.alliancetracker.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alliancetracker.endtoend.system.TheSystem;
import org.junit.jupiter.api.Test;

/** One code means one thing in all programs, and none is promised that nobody says. */
class RefusalsTest {

  private static final Pattern ROW = Pattern.compile("\\| `([a-z-]+)` \\| \\d{3} \\| .+ \\|");

  @Test
  void noCodeStandsInTwoLists() throws IOException {
    assertThat(codes()).hasSizeGreaterThan(90).doesNotHaveDuplicates();
  }

  @Test
  void everyCodeIsSaidSomewhere() throws IOException {
    String sources = sources();

    assertThat(codes().stream().map(code -> "Code." + code.toUpperCase(Locale.ROOT).replace('-', '_'))
        .filter(constant -> !Pattern.compile(constant + "\\b").matcher(sources).find())).isEmpty();
  }

  private static List<String> codes() throws IOException {
    return Files.readAllLines(TheSystem.root().resolve("docs/refusals.md")).stream().map(ROW::matcher)
        .filter(row -> row.matches()).map(row -> row.group(1)).toList();
  }

  private static String sources() throws IOException {
    try (Stream<Path> modules = Files.list(TheSystem.root())) {
      return modules.map(module -> module.resolve("src/main/java")).filter(Files::isDirectory).map(RefusalsTest::texts)
          .collect(Collectors.joining());
    }
  }

  private static String texts(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".java")).map(RefusalsTest::text).collect(Collectors.joining());
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }
}
