package org.alliancetracker.notification.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class DueQueueTest {

  private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
  private final DueQueue queue = new DueQueue();

  @Test
  void theEarliestComesFirstAndNothingBeforeItsTime() {
    queue.add("later", NOW.plusSeconds(5));
    queue.add("second", NOW.minusSeconds(1));
    queue.add("first", NOW.minusSeconds(2));

    assertThat(queue.take(NOW)).contains("first");
    assertThat(queue.take(NOW)).contains("second");
    assertThat(queue.take(NOW)).isEmpty();
    assertThat(queue.take(NOW.plusSeconds(5))).contains("later");
  }

  @Test
  void anIdThatIsAddedAgainComesOnceAtItsEarliest() {
    queue.add("a", NOW.plusSeconds(60));
    queue.add("a", NOW.plusSeconds(60));
    queue.add("a", NOW);
    queue.add("a", NOW.plusSeconds(30));

    assertThat(queue.take(NOW)).contains("a");
    assertThat(queue.take(NOW.plusSeconds(120))).isEmpty();
    queue.add("a", NOW.plusSeconds(90));
    assertThat(queue.take(NOW.plusSeconds(120))).contains("a");
  }

  @Test
  void whatWaitsForAPersonComesWhenThePersonIsKnown() {
    queue.await("p", "a");
    queue.await("p", "b");
    queue.await("q", "c");
    assertThat(queue.take(NOW)).isEmpty();

    queue.personKnown("p");

    assertThat(java.util.stream.Stream.generate(() -> queue.take(NOW)).limit(3).flatMap(java.util.Optional::stream))
        .containsExactlyInAnyOrder("a", "b");
  }

  @Test
  void newWorkEndsTheWait() throws Exception {
    CompletableFuture<Void> waiting = CompletableFuture.runAsync(() -> {
      try {
        queue.awaitDue(NOW, Duration.ofMinutes(5));
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
      }
    });

    queue.add("a", NOW);

    waiting.get(20, TimeUnit.SECONDS);
    assertThat(queue.take(NOW)).contains("a");
  }
}
