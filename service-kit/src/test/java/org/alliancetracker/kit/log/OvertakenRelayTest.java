package org.alliancetracker.kit.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.lang.reflect.Proxy;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.alliancetracker.kit.sample.Tally;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** A relay is held up before it writes what lists show, and another instance writes newer things meanwhile. */
class OvertakenRelayTest extends RunningRelays {

  private final CountDownLatch heldUp = new CountDownLatch(1);
  private final CountDownLatch goOn = new CountDownLatch(1);
  private final AtomicInteger rowsMade = new AtomicInteger();

  @Test
  void itsOldEntryDoesNotStay() {
    Instance slow = stopped(heldUpAtItsFirstRow());
    slow.logs().start();
    Instance other = instance();
    slow.add("a", "first");
    await().atMost(LONG).until(() -> heldUp.getCount() == 0);
    other.add("a", "second");
    other.add("a", "third");
    await().atMost(LONG).until(() -> shown(other) == 3);

    goOn.countDown();

    await().atMost(LONG).untilAsserted(() -> assertThat(rowsMade).as("it looks again").hasValueGreaterThan(1));
    await().atMost(LONG).until(() -> shown(other) == 3);
    awaitNothingPending();
  }

  private static long shown(Instance instance) {
    Document entry = instance.log().entries().find(new Document("_id", "a")).first();
    return entry == null ? 0 : entry.getLong("version");
  }

  @SuppressWarnings("unchecked")
  private StreamModel<Tally, Tally.Event> heldUpAtItsFirstRow() {
    StreamModel<Tally, Tally.Event> model = Tally.model();
    return (StreamModel<Tally, Tally.Event>) Proxy.newProxyInstance(getClass().getClassLoader(),
        new Class<?>[] {StreamModel.class}, (proxy, method, arguments) -> {
          if (method.getName().equals("row") && rowsMade.incrementAndGet() == 1) {
            heldUp.countDown();
            goOn.await();
          }
          return method.invoke(model, arguments);
        });
  }
}
