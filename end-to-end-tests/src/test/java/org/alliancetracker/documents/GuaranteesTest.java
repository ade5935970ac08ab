package org.alliancetracker.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.alliancetracker.endtoend.system.TheSystem;
import org.junit.jupiter.api.Test;

/** A promise names the tests that show it; a name that leads nowhere shows nothing. */
class GuaranteesTest {

  /** {@code Class}, {@code Class.method}, or {@code .method} of the class named last. */
  private static final Pattern NAME = Pattern.compile("`([A-Z]\\w*(?:Test|Story|Contract))?(?:\\.([a-z]\\w*))?`");

  private static final Map<String, String> SOURCES = sources();

  @Test
  void everyTestThatIsNamedExists() throws IOException {
    String guarantees = Files.readString(TheSystem.root().resolve("docs/guarantees.md"));

    assertThat(NAME.matcher(guarantees).results()).hasSizeGreaterThan(100);
    assertThat(namesOfNothing(guarantees)).isEmpty();
  }

  @Test
  void aNameOfNothingIsFound() {
    assertThat(namesOfNothing("`NoSuchTest`, `GuaranteesTest.noSuchRule`, `.aNameOfNothingIsFound`, `.norThis`"))
        .containsExactly("NoSuchTest", "GuaranteesTest.noSuchRule", "GuaranteesTest.norThis");
  }

  private static List<String> namesOfNothing(String text) {
    List<String> names = new ArrayList<>();
    String type = "";
    for (MatchResult named : NAME.matcher(text).results().toList()) {
      type = named.group(1) == null ? type : named.group(1);
      String source = SOURCES.get(type);
      String method = named.group(2);
      if (source == null) {
        names.add(type);
      } else if (method != null && !source.contains(" void " + method + "(")) {
        names.add(type + "." + method);
      }
    }
    return names;
  }

  /** By class; two classes of one name in two modules count as one. */
  private static Map<String, String> sources() {
    Map<String, String> sources = new HashMap<>();
    try (Stream<Path> modules = Files.list(TheSystem.root())) {
      for (Path tests : modules.map(module -> module.resolve("src/test/java")).filter(Files::isDirectory).toList()) {
        try (Stream<Path> files = Files.walk(tests)) {
          files.filter(file -> file.toString().endsWith(".java")).forEach(file -> sources.merge(
              file.getFileName().toString().replace(".java", ""), text(file), String::concat));
        }
      }
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
    return sources;
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }
}
