package org.alliancetracker.kit.log;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.alliancetracker.contract.envelope.Envelope;
import org.alliancetracker.kit.decision.Decision;
import org.alliancetracker.kit.log.Outcome.Committed;
import org.alliancetracker.kit.sample.Tally;
import org.junit.jupiter.api.Test;

/** Several instances write one stream; what one of them remembers of it is only a guess. */
interface SeveralWritersContract extends StoredLog {

  @Test
  default void twoInstancesWritingOneStreamLoseNothingAndLeaveNoGap() throws Exception {
    EventLog<Tally, Tally.Event> other = openLog(database());
    List<Future<?>> running = new ArrayList<>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 40; i++) {
        String id = "c" + i;
        EventLog<Tally, Tally.Event> instance = i % 2 == 0 ? log() : other;
        running.add(
            threads.submit(() -> instance.execute("s", command(id), (tally, at) -> Tally.add(tally, 1, id))));
      }
      for (Future<?> each : running) {
        assertThat(each.get()).isInstanceOf(Committed.class);
      }
    }

    assertThat(log().load("s").state().total()).isEqualTo(40);
    assertThat(log().history("s"))
        .extracting(Envelope::streamVersion)
        .containsExactlyElementsOf(LongStream.rangeClosed(1, 40).boxed().toList());
  }

  @Test
  default void oneCommandSentToTwoInstancesAtOnceIsAppliedOnce() throws Exception {
    EventLog<Tally, Tally.Event> other = openLog(database());
    for (int round = 0; round < 20; round++) {
      String id = "round" + round;
      try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
        Future<?> here = threads.submit(() -> log().execute("s", command(id), (tally, at) -> Tally.add(tally, 1, id)));
        Future<?> there = threads.submit(() -> other.execute("s", command(id), (tally, at) -> Tally.add(tally, 1, id)));
        assertThat(here.get()).isInstanceOf(Committed.class);
        assertThat(there.get()).isInstanceOf(Committed.class);
      }
    }

    assertThat(log().load("s").state().total()).isEqualTo(20);
  }

  @Test
  default void whatAnInstanceRemembersOfAStreamDecidesNothingAloneWhenAnotherHasWritten() {
    EventLog<Tally, Tally.Event> other = openLog(database());
    add("s", "full", Tally.LIMIT);

    // accepted on the store, though refused by what is remembered
    other.execute("s", command("clear"), (tally, at) -> Decision.accepted(Tally.draft(new Tally.Cleared())));
    assertThat(add("s", "after", 1)).isInstanceOfSatisfying(Committed.class, it -> assertThat(it.version()).isEqualTo(3));

    // refused on the store, though accepted by what is remembered
    other.execute("s", command("fill"), (tally, at) -> Tally.add(tally, Tally.LIMIT - 1, "fill"));
    assertThat(add("s", "too-much", 1)).isInstanceOf(Outcome.Refused.class);

    // a version that is current, though older than the remembered one is not
    other.execute("s", command("clear-again"), (tally, at) -> Decision.accepted(Tally.draft(new Tally.Cleared())));
    assertThat(log().execute("s", new Command("p", "p:match", "f", OptionalLong.of(5), null),
        (tally, at) -> Tally.add(tally, 1, "z"))).isInstanceOf(Committed.class);
    assertThat(other.execute("s", new Command("p", "p:no-match", "f", OptionalLong.of(5), null),
        (tally, at) -> Tally.add(tally, 1, "z"))).isEqualTo(new Outcome.Conflict<>(6));
    assertThat(log().load("s").state().total()).isEqualTo(1);
  }

  @Test
  default void aBusyStreamCostsOneStoreOperationPerCommand() {
    List<String> operations = new CopyOnWriteArrayList<>();
    MongoClientSettings counted = MongoClientSettings.builder().applyConnectionString(new ConnectionString(uri()))
        .addCommandListener(new CommandListener() {
          @Override
          public void commandStarted(CommandStartedEvent event) {
            operations.add(event.getCommandName());
          }
        }).build();
    try (MongoClient watched = MongoClients.create(counted)) {
      // without its relay
      EventLog<Tally, Tally.Event> busy = openLog(watched.getDatabase(database().getName()));
      busy.execute("s", command("first"), (tally, at) -> Tally.add(tally, 1, "first"));
      operations.clear();

      for (int i = 0; i < 10; i++) {
        String id = "c" + i;
        busy.execute("s", command(id), (tally, at) -> Tally.add(tally, 1, id));
      }
    }

    assertThat(operations).hasSize(10).containsOnly("insert");
    assertThat(log().load("s").state().total()).isEqualTo(11);
  }
}
