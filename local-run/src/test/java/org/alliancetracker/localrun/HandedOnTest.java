package org.alliancetracker.localrun;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HandedOnTest {

  @Test
  void servicesGetHowTheyAreWatchedAndNothingElse() {
    Options options = HandedOn.from(Map.of("ALLIANCE_TRACES", "otlp", "ALLIANCE_METRICS_TOKEN_FILE", "token",
        "ALLIANCE_STORE_URI", "mongodb://elsewhere", "PATH", "/bin"), Options.defaults(Path.of(".")));

    assertThat(options.environment()).isEqualTo(Map.of("ALLIANCE_TRACES", "otlp",
        "ALLIANCE_METRICS_TOKEN_FILE", Path.of("token").toAbsolutePath().toString()));
  }
}
