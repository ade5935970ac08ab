package org.alliancetracker.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.alliancetracker.endtoend.system.TheSystem;
import org.junit.jupiter.api.Test;

class ModulesTest {

  private static final Pattern MODULE = Pattern.compile("<module>(.*?)</module>");

  /** A service's tests take the engines alone, not the launcher and its demo data. */
  @Test
  void onlyWhatStartsTheWholeSystemKnowsTheLauncher() {
    assertThat(modules()).filteredOn(module -> pom(module).contains("<artifactId>local-run</artifactId>"))
        .containsExactlyInAnyOrder("local-run", "end-to-end-tests", "benchmarks");
  }

  @Test
  void theArchitecturePageHasALineForEveryModule() throws IOException {
    String page = Files.readString(TheSystem.root().resolve("docs/architecture.md"));

    assertThat(modules()).isNotEmpty().allSatisfy(module -> assertThat(page).contains("| `" + module + "` |"));
  }

  private static List<String> modules() {
    return MODULE.matcher(pom("")).results().map(found -> found.group(1)).toList();
  }

  private static String pom(String module) {
    Path file = TheSystem.root().resolve(module).resolve("pom.xml");
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
