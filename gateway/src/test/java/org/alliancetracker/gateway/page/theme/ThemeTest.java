package org.alliancetracker.gateway.page.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.alliancetracker.gateway.RunningGateway;
import org.alliancetracker.gateway.operator.OperatorFile;
import org.alliancetracker.testing.http.Reply;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ThemeTest {

  @TempDir
  private static Path folder;
  private static RunningGateway gateway;

  @BeforeAll
  static void start() {
    gateway = new RunningGateway("--ALLIANCE_THEME_CSS=" + folder.resolve("ours.css"));
  }

  @AfterAll
  static void close() {
    gateway.close();
  }

  @Test
  void theOperatorsStylesCountAfterOurs() throws IOException {
    Files.writeString(folder.resolve("ours.css"), ":root { --pico-primary: #123456; }");

    assertThat(gateway.get("/login").body()).containsSubsequence("/assets/frame.css", "/assets/theme.css", "</head>");
    Reply styles = gateway.get("/assets/theme.css");
    assertThat(styles.body()).isEqualTo(":root { --pico-primary: #123456; }");
    assertThat(styles.type()).startsWith("text/css");
    assertThat(styles.header("Cache-Control")).contains("max-age=60");
  }

  @Test
  void withoutAFileAndBeyondItsLimitThereAreNone() throws IOException {
    Files.writeString(folder.resolve("ours.css"), "x".repeat(OperatorFile.MOST_BYTES + 1));

    assertThat(gateway.get("/login").body()).doesNotContain("theme.css");
    assertThat(gateway.get("/assets/theme.css").status()).isEqualTo(404);
    assertThat(RunningGateway.shared().get("/assets/theme.css").status()).isEqualTo(404);
  }
}
