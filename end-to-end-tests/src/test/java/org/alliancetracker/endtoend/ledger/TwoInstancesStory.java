package org.alliancetracker.endtoend.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.alliancetracker.endtoend.fault.Victim;
import org.alliancetracker.endtoend.system.TheSystem;
import org.alliancetracker.localrun.Options;
import org.alliancetracker.localrun.RunningProcess;
import org.alliancetracker.localrun.Service;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Two instances of each writing service on one store: their relays send one backlog at once, one of them is paused in the
 * middle of it, and readers come and go. Duplicates are all that may come of it.
 */
@Order(1)
@Tag("faults")
class TwoInstancesStory {

  private static final String SECOND = "-two";
  private static final long SEED = Long.getLong("kill.seed", System.currentTimeMillis());
  private static final int BACKLOG = 80;
  private static final Duration RELAY_PAUSE = Duration.ofSeconds(Long.getLong("relay.pause.seconds", 4));
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private final Path data = TheSystem.newFolder();
  private final TheSystem system = TheSystem.start(twice(TheSystem.options(data)));

  private static Options twice(Options options) {
    List<Service> services = new ArrayList<>(options.services());
    options.services().stream().filter(service -> !service.name().matches("gateway|notification-service"))
        .forEach(one -> services.add(
            new Service(one.name() + SECOND, one.launch(), one.heapMegabytes(), one.variables())));
    return options.withServices(services);
  }

  @Test
  void nothingIsDoneTwiceAndFirstOccurrencesStayInOrder() throws Exception {
    System.out.printf("Two instances: seed %d%n", SEED);
    try (system; Storm storm = new Storm(system, data.resolve("ledger.jsonl"), SEED)) {
      await().atMost(PATIENCE).until(() -> storm.sender().acknowledged() > 50);
      twoRelaysSendOneBacklogAndOneIsPaused(storm.sender());
      readersComeAndGo();
      storm.stop();
      System.out.println("  " + storm.sender());
      assertThat(storm.sender().strange()).isEmpty();
      new Reckoning(system).check(storm);
      List<TopicCheck.Told> told = new Evidence(system).topic("alliance.lifecycle");
      long distinct = told.stream().map(one -> one.event().stream() + ":" + one.event().version()).distinct().count();
      System.out.printf("  %d records of %d events%n", told.size(), distinct);
      assertThat(told.size()).as("both relays have sent").isGreaterThan((int) distinct);
    }
  }

  private void twoRelaysSendOneBacklogAndOneIsPaused(Sender sender) {
    RunningProcess broker = system.tracker().process("broker");
    broker.hold();
    broker.kill();
    long before = sender.acknowledged();
    await().atMost(PATIENCE).until(() -> sender.acknowledged() > before + BACKLOG);
    // what a relay finds marked at its start, it sends, whoever wrote it
    restart("partnership-service" + SECOND, "KILL");
    broker.resume();
    await().atMost(PATIENCE).pollInterval(Duration.ofMillis(50)).until(broker::isReady);
    paused("partnership-service", () -> LockSupport.parkNanos(RELAY_PAUSE.toNanos()));
  }

  private void readersComeAndGo() {
    // longer than its group waits for it: its partitions go to the other, and it wakes up with what it had in hand
    paused("evaluation-service", () -> comeAndGo("partnership-service" + SECOND));
    comeAndGo("evaluation-service" + SECOND);
  }

  private void comeAndGo(String name) {
    List.of("KILL", "TERM").forEach(signal -> restart(name, signal));
  }

  private void restart(String name, String signal) {
    Victim victim = Victim.of(system, name);
    long before = victim.pid();
    victim.signal(signal);
    victim.awaitSuccessorOf(before);
  }

  private void paused(String name, Runnable meanwhile) {
    Victim victim = Victim.of(system, name);
    victim.signal("STOP");
    try {
      meanwhile.run();
    } finally {
      victim.signal("CONT");
    }
  }
}
