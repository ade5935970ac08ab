package org.alliancetracker.endtoend.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import org.alliancetracker.endtoend.system.TheSystem;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * While clients work, services, broker and store are killed at random moments. What was acknowledged is there once,
 * nothing is there twice, topics tell it whole and in order, and scores, notices and mails follow from the log.
 */
@Order(1)
class KilledStory {

  private static final int ROUNDS = Integer.getInteger("kill.rounds", 6);
  private static final long SEED = Long.getLong("kill.seed", System.currentTimeMillis());
  private static final int COMMANDS_WITHOUT_BROKER = 100;
  private static final Duration CALM = Duration.ofMinutes(3);

  private final TheSystem system = TheSystem.start(TheSystem.newFolder());

  @Test
  void whatWasAcknowledgedSurvivesEveryKill() throws Exception {
    System.out.printf("Ledger test: %d kill rounds, seed %d%n", ROUNDS, SEED);
    Path file = system.data().resolve("ledger.jsonl");
    try (system; Storm storm = new Storm(system, file, SEED)) {
      Assault assault = new Assault(system, SEED);
      await().atMost(CALM).until(() -> storm.sender().acknowledged() > 50);
      for (int i = 1; i <= ROUNDS; i++) {
        assault.round(i, ROUNDS);
      }
      assault.end();
      assault.withoutBroker(() -> commandsAreStillAccepted(storm.sender()));
      storm.stop();
      System.out.println("  " + storm.sender());
      assertThat(storm.sender().strange()).isEmpty();
      new Reckoning(system).check(storm);
    }
  }

  private static void commandsAreStillAccepted(Sender sender) {
    long before = sender.acknowledged();
    await().atMost(CALM).until(() -> sender.acknowledged() >= before + COMMANDS_WITHOUT_BROKER);
  }
}
