package org.alliancetracker.evaluation.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EvaluationCodeTest {

  @Test
  void thePageOfRefusalsListsExactlyTheseCodes() throws IOException {
    String page = Files.readString(Path.of("../docs/refusals.md"));
    String section = page.split("\n## evaluation-service\n")[1].split("\n## ")[0];

    assertThat(section.lines().filter(line -> line.startsWith("| `")))
        .containsExactlyElementsOf(Stream.of(EvaluationCode.values())
            .map(code -> "| `" + code.code() + "` | " + code.status() + " | " + code.title() + " |")
            .toList());
  }
}
