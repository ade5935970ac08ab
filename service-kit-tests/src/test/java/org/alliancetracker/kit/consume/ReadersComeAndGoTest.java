package org.alliancetracker.kit.consume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Instances join and leave in the middle of what they read, so partitions change hands again and again. That none is missed
 * shows here, and no duplicate would: the sum goes with the version. See {@code TwoInstancesStory} for those.
 */
class ReadersComeAndGoTest {

  private static final int STREAMS = 24;
  private static final int COMINGS = 4;
  private static final long BETWEEN = TimeUnit.MILLISECONDS.toNanos(60);
  private static final long A_WHILE = TimeUnit.SECONDS.toNanos(2);

  @AfterEach
  void asQuickAsBefore() {
    TotalsApp.slowness = Duration.ZERO;
  }

  @Test
  void noEventIsMissedThoughReadersComeAndGo(@TempDir Path directory) throws Exception {
    // slow enough that each change of hands falls into the middle of a batch
    TotalsApp.slowness = Duration.ofMillis(2);
    try (RunningTotals running = RunningTotals.start(directory)) {
      CountDownLatch enough = new CountDownLatch(1);
      AtomicLongArray told = new AtomicLongArray(STREAMS);
      CompletableFuture<Void> telling = CompletableFuture.runAsync(() -> tellUntil(enough, running, told));
      for (int i = 0; i < COMINGS; i++) {
        try (ConfigurableApplicationContext second = running.another()) {
          assertThat(second.isRunning()).isTrue();
          LockSupport.parkNanos(A_WHILE);
        }
      }
      enough.countDown();
      await().atMost(RunningTotals.LONG).until(telling::isDone);

      for (int i = 0; i < STREAMS; i++) {
        String stream = "s-" + i;
        long events = told.get(i);
        await().atMost(RunningTotals.LONG)
            .until(() -> running.totals().find(stream).map(Seen::version).orElse(0L) == events);
        assertThat(running.totals().find(stream).orElseThrow().view().sum()).as(stream).isEqualTo(events);
      }
      assertThat(running.topics().records(RunningTotals.DLT)).isEmpty();
    }
  }

  private static void tellUntil(CountDownLatch enough, RunningTotals running, AtomicLongArray told) {
    while (enough.getCount() > 0) {
      for (int i = 0; i < STREAMS; i++) {
        running.send("s-" + i, told.incrementAndGet(i), 1);
      }
      LockSupport.parkNanos(BETWEEN);
    }
  }
}
