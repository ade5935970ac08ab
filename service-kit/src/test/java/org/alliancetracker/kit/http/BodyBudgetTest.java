package org.alliancetracker.kit.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class BodyBudgetTest {

  private static final long BYTES = 64 * 1024;

  private final BodyBudget budget = new BodyBudget(BYTES, Duration.ofMillis(1));

  @Test
  void allBodiesTogetherGetNoMoreThanThereIs() {
    try (BodyBudget.Share first = budget.share(false); BodyBudget.Share second = budget.share(false)) {
      first.holds(40 * 1024);
      second.holds(24 * 1024);

      assertThat(budget.free()).isZero();
      assertBusy(() -> second.holds(24 * 1024 + 1));
    }
    assertThat(budget.free()).as("given back when the requests ended").isEqualTo(BYTES);
  }

  @Test
  void strangersGetHalfAndThoseWhoAreKnownAlwaysTheRest() {
    try (BodyBudget.Share stranger = budget.share(true); BodyBudget.Share other = budget.share(true);
        BodyBudget.Share person = budget.share(false)) {
      stranger.holds(BYTES / 2);

      assertBusy(() -> other.holds(1));
      person.holds(BYTES / 2);
      assertThat(budget.free()).isZero();
    }
    assertThat(budget.free()).isEqualTo(BYTES);
    try (BodyBudget.Share again = budget.share(true)) {
      again.holds(BYTES / 2);
    }
  }

  @Test
  void aStrangerWhoFindsTheWholeFullLeavesNothingOfTheStrangersHalfTaken() {
    try (BodyBudget.Share person = budget.share(false); BodyBudget.Share stranger = budget.share(true)) {
      person.holds(BYTES);
      assertBusy(() -> stranger.holds(BYTES / 2));
    }
    try (BodyBudget.Share stranger = budget.share(true)) {
      stranger.holds(BYTES / 2);
    }
  }

  @Test
  void whatIsMoreThanAllIsRefusedAtOnceAndWhatIsHeldAlreadyCostsNothing() {
    try (BodyBudget.Share share = budget.share(false)) {
      assertBusy(() -> share.holds(BYTES + 1));
      share.holds(1000);
      share.holds(1024);
      assertThat(budget.free()).isEqualTo(BYTES - BodyBudget.PIECE_BYTES);
    }
  }

  @Test
  void whoWaitsGetsTheRoomThatAnotherGivesBack() throws Exception {
    BodyBudget patient = new BodyBudget(BYTES, Duration.ofSeconds(30));
    BodyBudget.Share first = patient.share(false);
    first.holds(BYTES);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        BodyBudget.Share second = patient.share(false)) {
      Future<?> waiting = threads.submit(() -> second.holds(1));
      first.close();
      waiting.get();
    }
    assertThat(patient.free()).isEqualTo(BYTES);
  }

  private static void assertBusy(Runnable wish) {
    assertThatThrownBy(wish::run).isInstanceOfSatisfying(ProblemException.class, refused -> {
      assertThat(refused.problem().status()).isEqualTo(503);
      assertThat(refused.problem().code()).isEqualTo("busy");
    });
  }
}
