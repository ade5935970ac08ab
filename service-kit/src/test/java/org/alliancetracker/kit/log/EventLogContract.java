package org.alliancetracker.kit.log;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.LongStream;
import org.alliancetracker.contract.envelope.Envelope;
import org.alliancetracker.contract.envelope.PartialDate;
import org.alliancetracker.kit.decision.Decision;
import org.alliancetracker.kit.decision.Draft;
import org.alliancetracker.kit.kafka.KafkaSettings;
import org.alliancetracker.kit.kafka.Topics;
import org.alliancetracker.kit.log.Outcome.Committed;
import org.alliancetracker.kit.relay.TopicWriter;
import org.alliancetracker.kit.sample.Tally;
import org.alliancetracker.kit.store.StorePreparation;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store must do for the log. Kafka is away in these tests; the relay is tested on its own. */
abstract class EventLogContract {

  private static final KafkaSettings NOWHERE = new KafkaSettings("127.0.0.1:1", "test");

  private final AtomicReference<Instant> now = new AtomicReference<>(Tally.noon());
  private final InstantSource clock = now::get;
  private MongoClient client;
  private MongoDatabase database;
  private StorePreparation preparation;
  private EventLog<Tally, Tally.Event> log;

  /** The store under test. */
  abstract String uri();

  @BeforeEach
  void open() {
    client = MongoClients.create(uri());
    database = client.getDatabase("log-" + UUID.randomUUID());
    preparation = new StorePreparation();
    log = openLog();
    preparation.start();
    Awaitility.await().until(preparation::isReady);
  }

  @AfterEach
  void close() {
    preparation.stop();
    database.drop();
    client.close();
  }

  private EventLog<Tally, Tally.Event> openLog() {
    return new EventLogs(database, preparation, new TopicWriter(NOWHERE), new Topics(NOWHERE), clock)
        .open(Tally.model());
  }

  private static Command command(String id) {
    return new Command("person-1", "person-1:" + id, "same-request", OptionalLong.empty(), null);
  }

  private Outcome<Tally, Tally.Event> add(String stream, String commandId, long amount) {
    return log.execute(stream, command(commandId), (tally, at) -> Tally.add(tally, amount, commandId));
  }

  @Test
  void anAcceptedCommandIsThereWithTheNextVersion() {
    assertThat(add("s", "one", 5)).isInstanceOfSatisfying(Committed.class, it -> assertThat(it.version()).isEqualTo(1));
    assertThat(add("s", "two", 7)).isInstanceOfSatisfying(Committed.class, it -> assertThat(it.version()).isEqualTo(2));

    assertThat(log.load("s")).isEqualTo(new Loaded<>(new Tally(12, List.of("one", "two"), null), 2));
  }

  @Test
  void aStreamNobodyWroteDoesNotExist() {
    assertThat(log.load("never").exists()).isFalse();
    assertThat(log.history("never")).isEmpty();
  }

  @Test
  void aRepeatedCommandAnswersItsFirstOutcomeAndWritesNothing() {
    add("s", "one", 5);
    add("s", "two", 7);

    Outcome<Tally, Tally.Event> again = add("s", "one", 5);

    assertThat(again)
        .isInstanceOfSatisfying(
            Committed.class,
            it -> {
              assertThat(it.repeated()).isTrue();
              assertThat(it.version()).isEqualTo(1);
              assertThat(it.state()).isEqualTo(new Tally(5, List.of("one"), null));
            });
    assertThat(log.load("s").version()).isEqualTo(2);
  }

  @Test
  void aRepetitionIsFoundBeforeIfMatchIsLookedAt() {
    Command first = new Command("p", "p:k", "f", OptionalLong.of(0), null);
    log.execute("s", first, (tally, at) -> Tally.add(tally, 1, "x"));

    assertThat(log.execute("s", first, (tally, at) -> Tally.add(tally, 1, "x")))
        .isInstanceOfSatisfying(Committed.class, it -> assertThat(it.repeated()).isTrue());
  }

  @Test
  void aRepetitionOnAnotherStreamAnswersTheFirstStream() {
    add("s1", "create", 5);

    assertThat(add("s2", "create", 5))
        .isInstanceOfSatisfying(Committed.class, it -> assertThat(it.stream()).isEqualTo("s1"));
    assertThat(log.load("s2").exists()).isFalse();
  }

  @Test
  void theSameKeyWithAnotherRequestIsRefused() {
    add("s", "one", 5);

    assertThat(
            log.execute(
                "s",
                new Command("person-1", "person-1:one", "another-request", OptionalLong.empty(), null),
                (tally, at) -> Tally.add(tally, 9, "z")))
        .isInstanceOf(Outcome.KeyReused.class);
  }

  @Test
  void anOldVersionInIfMatchIsAConflictAndWritesNothing() {
    add("s", "one", 5);

    assertThat(
            log.execute(
                "s",
                new Command("p", "p:late", "f", OptionalLong.of(0), null),
                (tally, at) -> Tally.add(tally, 9, "z")))
        .isEqualTo(new Outcome.Conflict<>(1));
    assertThat(log.load("s").version()).isEqualTo(1);
  }

  @Test
  void aRefusalWritesNothingAndKeepsItsReason() {
    assertThat(add("s", "much", Tally.LIMIT + 1))
        .isInstanceOfSatisfying(
            Outcome.Refused.class, it -> assertThat(it.refusal().code()).isEqualTo("over-the-limit"));
    assertThat(log.load("s").exists()).isFalse();
  }

  @Test
  void nothingToChangeWritesNothing() {
    assertThat(log.execute("s", command("noop"), (tally, at) -> Decision.accepted(List.<Draft<Tally.Event>>of())))
        .isInstanceOfSatisfying(Committed.class, it -> assertThat(it.version()).isZero());
  }

  @Test
  void allEventsOfACommandAreWrittenTogetherWithNeighbouringVersions() {
    log.execute(
        "s",
        command("both"),
        (tally, at) -> Decision.accepted(List.of(Tally.draft(new Tally.Added(1, "a")), Tally.draft(new Tally.Cleared()))));

    assertThat(log.history("s")).extracting(Envelope::id).containsExactly("s:1", "s:2");
  }

  @Test
  void aSealedPayloadReachesTheStateAndNeverTheEvents() {
    log.execute(
        "s", command("sealed"), (tally, at) -> Decision.sealed("secret", List.of(Tally.draft(new Tally.Added(1, "a")))));

    assertThat(log.load("s").state().sealedText()).isEqualTo("secret");
    assertThat(log.history("s").toString()).doesNotContain("secret");
  }

  @Test
  void twoInstancesWritingOneStreamLoseNothingAndLeaveNoGap() throws Exception {
    EventLog<Tally, Tally.Event> other = openLog();
    List<Future<?>> running = new ArrayList<>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 40; i++) {
        String id = "c" + i;
        EventLog<Tally, Tally.Event> instance = i % 2 == 0 ? log : other;
        running.add(
            threads.submit(() -> instance.execute("s", command(id), (tally, at) -> Tally.add(tally, 1, id))));
      }
      for (Future<?> each : running) {
        assertThat(each.get()).isInstanceOf(Committed.class);
      }
    }

    assertThat(log.load("s").state().total()).isEqualTo(40);
    assertThat(log.history("s"))
        .extracting(Envelope::streamVersion)
        .containsExactlyElementsOf(LongStream.rangeClosed(1, 40).boxed().toList());
  }

  @Test
  void oneCommandSentToTwoInstancesAtOnceIsAppliedOnce() throws Exception {
    EventLog<Tally, Tally.Event> other = openLog();
    for (int round = 0; round < 20; round++) {
      String id = "round" + round;
      try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
        Future<?> here = threads.submit(() -> log.execute("s", command(id), (tally, at) -> Tally.add(tally, 1, id)));
        Future<?> there = threads.submit(() -> other.execute("s", command(id), (tally, at) -> Tally.add(tally, 1, id)));
        assertThat(here.get()).isInstanceOf(Committed.class);
        assertThat(there.get()).isInstanceOf(Committed.class);
      }
    }

    assertThat(log.load("s").state().total()).isEqualTo(20);
  }

  @Test
  void whatAnInstanceRemembersOfAStreamDecidesNothingAloneWhenAnotherHasWritten() {
    EventLog<Tally, Tally.Event> other = openLog();
    add("s", "full", Tally.LIMIT);

    // accepted on the store, though refused by what is remembered
    other.execute("s", command("clear"), (tally, at) -> Decision.accepted(Tally.draft(new Tally.Cleared())));
    assertThat(add("s", "after", 1)).isInstanceOfSatisfying(Committed.class, it -> assertThat(it.version()).isEqualTo(3));

    // refused on the store, though accepted by what is remembered
    other.execute("s", command("fill"), (tally, at) -> Tally.add(tally, Tally.LIMIT - 1, "fill"));
    assertThat(add("s", "too-much", 1)).isInstanceOf(Outcome.Refused.class);

    // a version that is current, though older than the remembered one is not
    other.execute("s", command("clear-again"), (tally, at) -> Decision.accepted(Tally.draft(new Tally.Cleared())));
    assertThat(log.execute("s", new Command("p", "p:match", "f", OptionalLong.of(5), null),
        (tally, at) -> Tally.add(tally, 1, "z"))).isInstanceOf(Committed.class);
    assertThat(other.execute("s", new Command("p", "p:no-match", "f", OptionalLong.of(5), null),
        (tally, at) -> Tally.add(tally, 1, "z"))).isEqualTo(new Outcome.Conflict<>(6));
    assertThat(log.load("s").state().total()).isEqualTo(1);
  }

  @Test
  void aBusyStreamCostsOneStoreOperationPerCommand() {
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
      EventLog<Tally, Tally.Event> busy = new EventLogs(watched.getDatabase(database.getName()), preparation,
          new TopicWriter(NOWHERE), new Topics(NOWHERE), clock).open(Tally.model());
      busy.execute("s", command("first"), (tally, at) -> Tally.add(tally, 1, "first"));
      operations.clear();

      for (int i = 0; i < 10; i++) {
        String id = "c" + i;
        busy.execute("s", command(id), (tally, at) -> Tally.add(tally, 1, id));
      }
    }

    assertThat(operations).hasSize(10).containsOnly("insert");
    assertThat(log.load("s").state().total()).isEqualTo(11);
  }

  @Test
  void anEntryOfAnyAgeGivesTheSameState() {
    for (int i = 0; i < 10; i++) {
      add("s", "c" + i, i);
    }
    Loaded<Tally> replayed = log.load("s");
    StreamStore store = new StreamStore(database, "tally");
    Fold<Tally, Tally.Event> fold = new Fold<>(Tally.model());
    var entry = new Object() { Entry<Tally> value = fold.start("s"); };
    List<Document> ages = new ArrayList<>();
    store.forEachFrom("s", 1, commit -> ages.add(fold.toDocument(entry.value = fold.apply(entry.value, commit))));

    assertThat(ages).hasSize(10);
    for (Document age : ages) {
      store.replaceEntries(List.of(age));
      assertThat(log.load("s")).isEqualTo(replayed);
    }
  }

  @Test
  void aSnapshotReadsBackWhatItWroteAlsoWhereTheWireLeavesFieldsOut() {
    add("s", "one", 5);
    Fold<Tally, Tally.Event> fold = new Fold<>(Tally.model());
    StreamStore store = new StreamStore(database, "tally");
    var entry = new Object() { Entry<Tally> value = fold.start("s"); };
    store.forEachFrom("s", 1, commit -> entry.value = fold.apply(entry.value, commit));

    assertThat(fold.fromDocument(fold.toDocument(entry.value))).as("read, not replayed").isEqualTo(entry.value);
    assertThat(entry.value.commit()).isEqualTo(1);
  }

  @Test
  void aSnapshotOfAnOlderFormIsReplacedByAReplay() {
    add("s", "one", 5);
    new StreamStore(database, "tally")
        .replaceEntries(
            List.of(
                new Document("_id", "s")
                    .append("version", 1L)
                    .append("commit", 1L)
                    .append("sent", 1L)
                    .append("state", "{\"sum\":99}")
                    .append("row", new Document())));

    assertThat(log.load("s").state().total()).isEqualTo(5);
  }

  @Test
  void theStateAtAnInstantIsWhatWasRecordedByThen() {
    add("s", "one", 5);
    now.set(Tally.noon().plusSeconds(60));
    add("s", "two", 7);

    assertThat(log.loadAt("s", Tally.noon().plusSeconds(59)).state().total()).isEqualTo(5);
    assertThat(log.loadAt("s", Tally.noon().plusSeconds(60)).state().total()).isEqualTo(12);
    assertThat(log.loadAt("s", Tally.noon().minusSeconds(1)).exists()).isFalse();
  }

  @Test
  void theStateOnADayFoldsWhatHappenedByThen() {
    happened("late", 1, "2026-11-22");
    happened("early", 10, "2012");
    happened("between", 100, "2015-06");

    assertThat(log.loadOn("s", PartialDate.parse("2014-12-31")).state().total()).isEqualTo(10);
    assertThat(log.loadOn("s", PartialDate.parse("2015")).state().total()).isEqualTo(110);
    assertThat(log.loadOn("s", PartialDate.parse("2030-01-01")).state().total()).isEqualTo(111);
  }

  private void happened(String id, long amount, String day) {
    log.execute(
        "s",
        command(id),
        (tally, at) -> Decision.accepted(new Draft<>(new Tally.Added(amount, id), PartialDate.parse(day), true)));
  }

  @Test
  void acceptedCommandsWaitInTheBacklogUntilUnmarked() {
    add("s", "one", 5);
    add("t", "two", 5);
    StreamStore store = new StreamStore(database, "tally");

    List<String> waiting = new ArrayList<>();
    store.scanPending((stream, n, since) -> waiting.add(stream + ":" + n));
    assertThat(waiting).containsExactlyInAnyOrder("s:1", "t:1");

    store.unmark(List.of("s:1"));
    waiting.clear();
    store.scanPending((stream, n, since) -> waiting.add(stream + ":" + n));
    assertThat(waiting).containsExactly("t:1");
  }

  @Test
  void aLongStreamIsReadWholeAndInOrder() {
    for (int i = 0; i < 300; i++) {
      add("s", "c" + i, 1);
    }

    assertThat(log.history("s"))
        .extracting(Envelope::streamVersion)
        .containsExactlyElementsOf(LongStream.rangeClosed(1, 300).boxed().toList());
  }
}
