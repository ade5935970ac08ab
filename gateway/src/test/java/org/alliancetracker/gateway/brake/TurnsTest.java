package org.alliancetracker.gateway.brake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TurnsTest {

  private static final Key MANY = new Key(1, 1);
  private static final Key ONE = new Key(2, 2);

  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final CountDownLatch held = new CountDownLatch(1);

  @AfterEach
  void stop() {
    held.countDown();
    threads.close();
  }

  @Test
  void noMoreWorkAtOnceThanSaid() throws Exception {
    Turns turns = new Turns(3, 100, 100, Duration.ofMinutes(1));
    AtomicInteger now = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    Semaphore three = new Semaphore(0);
    List<Future<?>> all = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      all.add(threads.submit(() -> turns.take(MANY, () -> {
        most.accumulateAndGet(now.incrementAndGet(), Math::max);
        three.acquireUninterruptibly();
        return now.decrementAndGet();
      })));
    }
    await().until(() -> turns.waiting() == 57);
    three.release(60);
    for (Future<?> one : all) {
      one.get();
    }

    assertThat(most).hasValue(3);
    assertThat(turns.take(ONE, () -> "free again")).contains("free again");
  }

  @Test
  void whoeverFindsNoPlaceIsToldAtOnce() {
    Turns turns = new Turns(1, 2, 2, Duration.ofMinutes(1));
    hold(turns);
    line(turns, MANY, 2, new CopyOnWriteArrayList<>());

    assertThat(turns.take(ONE, () -> "never")).isEmpty();
  }

  @Test
  void oneAskerFillsNoMoreThanHisShare() {
    Turns turns = new Turns(1, 10, 2, Duration.ofMinutes(1));
    hold(turns);
    line(turns, MANY, 2, new CopyOnWriteArrayList<>());

    assertThat(turns.take(MANY, () -> "never")).isEmpty();
    line(turns, ONE, 1, new CopyOnWriteArrayList<>());
  }

  @Test
  void whoeverAsksOnceWaitsForOneOfTheMany() throws Exception {
    Turns turns = new Turns(1, 100, 100, Duration.ofMinutes(1));
    List<Key> done = new CopyOnWriteArrayList<>();
    hold(turns);
    List<Future<?>> all = new ArrayList<>(line(turns, MANY, 20, done));
    all.addAll(line(turns, ONE, 1, done));
    held.countDown();
    for (Future<?> one : all) {
      one.get();
    }

    assertThat(done).hasSize(21);
    assertThat(done.indexOf(ONE)).isEqualTo(1);
  }

  @Test
  void whoeverWaitedTooLongLeavesAndTakesNoTurnAlong() {
    Turns turns = new Turns(1, 10, 10, Duration.ofMillis(1));
    hold(turns);

    assertThat(turns.take(ONE, () -> "never")).isEmpty();
    assertThat(turns.waiting()).isZero();
    held.countDown();
    await().until(() -> turns.take(ONE, () -> "now").isPresent());
  }

  @Test
  void workThatFailsGivesItsTurnOn() {
    Turns turns = new Turns(1, 1, 1, Duration.ofMinutes(1));
    Optional<String> failed = Optional.empty();
    try {
      failed = turns.take(MANY, () -> {
        throw new IllegalStateException("fails");
      });
    } catch (IllegalStateException expected) {
      assertThat(expected).hasMessage("fails");
    }

    assertThat(failed).isEmpty();
    assertThat(turns.take(ONE, () -> "next")).contains("next");
  }

  /** One works until the latch is let go. */
  private void hold(Turns turns) {
    CountDownLatch works = new CountDownLatch(1);
    threads.submit(() -> turns.take(MANY, () -> {
      works.countDown();
      try {
        held.await();
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
      }
      return "held";
    }));
    await().until(() -> works.getCount() == 0);
  }

  private List<Future<?>> line(Turns turns, Key asker, int times, List<Key> done) {
    List<Future<?>> line = new ArrayList<>();
    for (int i = 0; i < times; i++) {
      int before = turns.waiting();
      line.add(threads.submit(() -> turns.take(asker, () -> done.add(asker))));
      await().until(() -> turns.waiting() == before + 1);
    }
    return line;
  }
}
