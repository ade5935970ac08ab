package org.alliancetracker.notification.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.alliancetracker.notification.outbound.state.Delivery;
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
  void whatGoesBeforeAllOthersDoesSoAsSoonAsItIsDueHoweverLongOthersWait() {
    queue.add("old", NOW.minusSeconds(3600));
    queue.add(Delivery.FIRST + "later", NOW.plusSeconds(5));
    queue.add(Delivery.FIRST + "now", NOW);
    queue.add("older", NOW.minusSeconds(7200));

    assertThat(takenBy(NOW)).containsExactly(Delivery.FIRST + "now", "older", "old");
    queue.add("old", NOW.minusSeconds(3600));
    assertThat(takenBy(NOW.plusSeconds(5))).containsExactly(Delivery.FIRST + "later", "old");
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

    assertThat(takenBy(NOW)).containsExactlyInAnyOrder("a", "b");
  }

  @Test
  void beyondItsLimitTheLatestAreForgotten() {
    for (int i = DueQueue.MOST; i > 0; i--) {
      queue.add("later " + i, NOW.plusSeconds(i));
    }

    queue.add("now", NOW);
    queue.add("latest", NOW.plusSeconds(DueQueue.MOST));

    assertThat(queue.take(NOW)).contains("now");
    List<String> left = takenBy(NOW.plusSeconds(DueQueue.MOST));
    assertThat(left).hasSize(DueQueue.MOST - 1).startsWith("later 1").endsWith("later " + (DueQueue.MOST - 1));
  }

  @Test
  void noMoreWaitForPeopleThanTheLimitAndWhoGoesMakesRoom() {
    for (int i = 0; i < DueQueue.MOST; i++) {
      queue.await("p" + i % 7, "a" + i);
    }
    queue.await("late", "not kept");
    queue.personKnown("late");
    assertThat(queue.take(NOW)).isEmpty();

    queue.personKnown("p0");
    queue.await("late", "kept");
    queue.personKnown("late");

    assertThat(takenBy(NOW)).hasSize((DueQueue.MOST + 6) / 7 + 1).contains("a0", "kept");
  }

  private List<String> takenBy(Instant now) {
    return Stream.generate(() -> queue.take(now)).takeWhile(Optional::isPresent).flatMap(Optional::stream).toList();
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
