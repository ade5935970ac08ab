package org.alliancetracker.kit.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.bson.Document;
import org.junit.jupiter.api.Test;

/** A relay is held up before it writes what lists show, and another instance writes newer things meanwhile. */
class OvertakenRelayTest extends RunningRelays {

  private final HeldUpRelay held = new HeldUpRelay();

  @Test
  void itsOldEntryDoesNotStay() {
    Instance slow = stopped(held.model());
    slow.logs().start();
    Instance other = instance();
    slow.add("a", "first");
    await().atMost(LONG).until(held::standsStill);
    other.add("a", "second");
    other.add("a", "third");
    await().atMost(LONG).until(() -> shown(other) == 3);

    held.goOn();

    await().atMost(LONG).untilAsserted(() -> assertThat(held.rowsMade()).as("it looks again").isGreaterThan(1));
    await().atMost(LONG).until(() -> shown(other) == 3);
    awaitNothingPending();
  }

  private static long shown(Instance instance) {
    Document entry = instance.log().rows().entries().find(new Document("_id", "a")).first();
    return entry == null ? 0 : entry.getLong("version");
  }
}
