package org.alliancetracker.evaluation.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.alliancetracker.evaluation.program.Alliances;
import org.alliancetracker.evaluation.program.Program;
import org.junit.jupiter.api.Test;

class DirectoryOnTheTopicTest {

  private final Program program = Program.get();

  @Test
  void aPoisonRecordParksItsAllianceAndOthersFlow() {
    String poisoned = UUID.randomUUID().toString();
    program.lifecycle().send(poisoned, "no event".getBytes(StandardCharsets.UTF_8));

    String healthy = Alliances.known();
    assertThat(program.as("maud").get("/api/alliances/" + healthy + "/evaluations").status()).isEqualTo(200);
    await().atMost(Duration.ofSeconds(30)).untilAsserted(() ->
        assertThat(program.administrator().get("/operations/dead-letters").json().path("parked"))
            .anySatisfy(parked -> assertThat(parked.path("stream").asString()).isEqualTo(poisoned)));
    assertThat(program.administrator().get("/api/alliances/" + poisoned + "/evaluations").status()).isEqualTo(404);
  }
}
