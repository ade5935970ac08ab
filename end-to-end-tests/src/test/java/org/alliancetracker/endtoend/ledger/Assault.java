package org.alliancetracker.endtoend.ledger;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.alliancetracker.endtoend.system.TheSystem;
import org.alliancetracker.localrun.RunningProcess;

/** Kills processes at random moments; the launcher starts them again. */
final class Assault {

  private static final List<String> VICTIMS =
      List.of("partnership-service", "evaluation-service", "notification-service", "gateway", "broker", "store");
  private static final int LONGEST_PAUSE_MILLIS = 1_500;
  private static final int TWO_AT_ONCE_ONE_IN = 6;
  private static final Duration LONGEST_ROUND = Duration.ofSeconds(5);
  private static final Duration RECOVERY = Duration.ofMinutes(2);

  private final TheSystem system;
  private final Random random;
  private final List<String> deck = new ArrayList<>();

  Assault(TheSystem system, long seed) {
    this.system = system;
    this.random = new Random(seed);
  }

  /** Each is killed equally often; a round ends when the victims serve again, or soon, so that troubles meet. */
  void round(int number, int of) {
    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(random.nextInt(LONGEST_PAUSE_MILLIS)));
    List<String> victims = new ArrayList<>(List.of(victim()));
    if (random.nextInt(TWO_AT_ONCE_ONE_IN) == 0) {
      victims.add(victim());
    }
    long begun = System.nanoTime();
    victims.forEach(each -> process(each).kill());
    long end = begun + LONGEST_ROUND.toNanos();
    while (System.nanoTime() < end && !victims.stream().allMatch(each -> process(each).isReady())) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
    }
    System.out.printf("  kill round %d of %d: %s, %s after %.1f s%n", number, of, String.join(" and ", victims),
        System.nanoTime() < end ? "serving again" : "not serving yet", (System.nanoTime() - begun) / 1e9);
  }

  private String victim() {
    if (deck.isEmpty()) {
      deck.addAll(VICTIMS);
      Collections.shuffle(deck, random);
    }
    return deck.removeLast();
  }

  /** The broker is away for a while and not started again meanwhile. */
  void withoutBroker(Runnable meanwhile) {
    RunningProcess broker = process("broker");
    broker.hold();
    broker.kill();
    try {
      meanwhile.run();
    } finally {
      broker.resume();
    }
    awaitReady("broker");
  }

  /** All serve again. */
  void end() {
    VICTIMS.forEach(this::awaitReady);
  }

  private void awaitReady(String name) {
    await().atMost(RECOVERY).pollInterval(Duration.ofMillis(100)).until(process(name)::isReady);
  }

  private RunningProcess process(String name) {
    return system.tracker().process(name);
  }
}
