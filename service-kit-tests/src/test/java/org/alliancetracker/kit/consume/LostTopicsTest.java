package org.alliancetracker.kit.consume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alliancetracker.kit.sample.Tally;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kafka lost its topics while a stream was parked: what parked it never comes again, and yet the stream heals. */
class LostTopicsTest {

  private static final String STREAM = "s";

  @Test
  void topicsComeBackAndAStreamParkedBeforeIsHealedByARepublishAndARedrive(@TempDir Path directory) throws Exception {
    try (RunningTotals running = RunningTotals.start(directory);
        Admin admin = Admin.create(Map.of("bootstrap.servers", running.bootstrap()))) {
      running.send(STREAM, 1, 1);
      for (int i = 0; i < 20; i++) {
        running.send(STREAM, 1, 1);
      }
      running.writer().send(Tally.TOPIC, STREAM, "unreadable".getBytes(StandardCharsets.UTF_8));
      await().atMost(RunningTotals.LONG).until(() -> seen(running).parked());

      admin.deleteTopics(List.of(Tally.TOPIC, RunningTotals.DLT)).all().get();
      await().atMost(RunningTotals.LONG).until(
          () -> admin.listTopics().names().get().containsAll(List.of(Tally.TOPIC, RunningTotals.DLT)));
      for (int version = 1; version <= 3; version++) {
        running.send(STREAM, version, version == 1 ? 1 : 10);
      }
      await().atMost(RunningTotals.LONG).until(
          () -> running.topics().records(RunningTotals.DLT).size() == 2);

      assertThat(running.redrive().run(running.totals(), Optional.of(STREAM)))
          .singleElement().satisfies(result -> assertThat(result.healed()).as(result.toString()).isTrue());
      assertThat(seen(running).view().sum()).isEqualTo(21);
      running.send(STREAM, 4, 100);
      await().atMost(RunningTotals.LONG).until(() -> seen(running).view().sum() == 121);
    }
  }

  private static Seen<TotalsApp.Total> seen(RunningTotals running) {
    return running.totals().find(STREAM)
        .orElseGet(() -> new Seen<>(STREAM, new TotalsApp.Total(0), 0, 0, Optional.empty()));
  }
}
