package org.alliancetracker.kit.consume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import org.alliancetracker.kit.sample.Tally;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kafka lost the last records it had acknowledged, and has written others in their places when the reader comes back. */
class LostTailTest {

  private static final String STREAM = "s";

  @Test
  void aReaderThatWasPastTheLossSkipsNothingOfWhatCameAfterIt(@TempDir Path directory) throws Exception {
    try (RunningTotals running = RunningTotals.start(directory)) {
      send(running, 1, 8);
      await().atMost(RunningTotals.LONG).until(() -> version(running) == 8);
      running.stopReader();
      running.loseTails(Tally.TOPIC);
      assertThat(running.topics().records(Tally.TOPIC)).as("what was not lost").hasSizeLessThan(8);

      send(running, 9, 20);
      running.startReader();

      await().atMost(RunningTotals.LONG).until(() -> version(running) == 20);
      assertThat(running.totals().find(STREAM).orElseThrow().view().sum()).isEqualTo(20);
      assertThat(running.totals().find(STREAM).orElseThrow().parked()).isFalse();
    }
  }

  private static void send(RunningTotals running, int first, int last) {
    for (int version = first; version <= last; version++) {
      running.send(STREAM, version, 1);
    }
  }

  private static long version(RunningTotals running) {
    return running.totals().find(STREAM).map(Seen::version).orElse(0L);
  }
}
