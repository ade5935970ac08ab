package org.alliancetracker.kit.consume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.alliancetracker.contract.envelope.Envelope;
import org.alliancetracker.contract.envelope.EnvelopeCodec;
import org.alliancetracker.kit.consume.TotalsApp.Total;
import org.alliancetracker.kit.kafka.KafkaSettings;
import org.alliancetracker.kit.sample.Tally;
import org.alliancetracker.kit.store.Keys;
import org.alliancetracker.kit.trace.Traces;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.support.MessageBuilder;

/** Another version of the program kept views in another form: they are made anew from the topic, and nothing is done again. */
class ViewsInAnotherFormTest {

  private static final String VIEWS = "view_" + Tally.TOPIC.replace('.', '_');

  @TempDir private static Path directory;
  private static RunningTotals running;
  private static MongoClient client;
  private static MongoDatabase database;

  private final String stream = "s-" + UUID.randomUUID();

  @BeforeAll
  static void start() {
    running = RunningTotals.start(directory);
    client = MongoClients.create(running.storeUri());
    database = client.getDatabase(client.listDatabaseNames().into(new ArrayList<>()).stream()
        .filter(name -> client.getDatabase(name).listCollectionNames().into(new ArrayList<>()).contains(VIEWS)).findFirst().orElseThrow());
  }

  @AfterAll
  static void stop() {
    client.close();
    running.close();
  }

  @AfterEach
  void theFormOfBefore() {
    TotalsApp.form = 0;
    TotalsApp.REFUSED.clear();
  }

  private static MongoCollection<Document> views() {
    return database.getCollection(VIEWS);
  }

  /** As a program kept it that made something else of the same events, and wrote down no form. */
  private static void keptByAnotherProgram(String stream, long version, long sum) {
    views().deleteOne(Keys.id(stream));
    views().insertOne(new Document("_id", stream).append("version", version).append("state", "{\"sum\":" + sum + "}"));
  }

  private static Intake<Total> intake() {
    var view = new TotalsApp.Totals();
    return new Intake<>(view, new Views<>(database, view), InstantSource.system(), Traces.passedOn());
  }

  private static void renew(Intake<Total> intake) {
    new Renewal(new WholeTopic(new KafkaSettings(running.bootstrap(), "test"))).run(intake);
  }

  private void told(long... amounts) {
    for (int i = 0; i < amounts.length; i++) {
      running.send(stream, i + 1, amounts[i]);
    }
    await().atMost(RunningTotals.LONG).until(() -> running.totals().find(stream).map(Seen::version).orElse(0L) == amounts.length);
  }

  @Test
  void whatAnotherProgramKeptInAnotherFormIsMadeAnewAtStartAndNothingIsDoneAgain() {
    told(1, 10, 100);
    running.stopReader();
    keptByAnotherProgram(stream, 3, 5);
    TotalsApp.form = 1;
    List<String> done = List.copyOf(TotalsApp.ACTED);

    running.startReader();

    await().atMost(RunningTotals.LONG).until(() -> running.totals().find(stream).orElseThrow().view().sum() == 111);
    assertThat(TotalsApp.ACTED).isEqualTo(done);
    running.send(stream, 4, 1000);
    await().atMost(RunningTotals.LONG).until(() -> running.totals().find(stream).orElseThrow().view().sum() == 1111);
  }

  @Test
  void aStartThatWasCutShortLeavesTheRestToTheNext() {
    told(1, 10);
    keptByAnotherProgram(stream, 2, 5);
    TotalsApp.form = 1;
    String made = "made-" + stream;
    views().insertOne(new Document("_id", made).append("version", 7L).append("form", 1).append("state", "{\"sum\":7}"));

    renew(intake());

    assertThat(intake().find(stream).orElseThrow().view().sum()).isEqualTo(11);
    assertThat(intake().find(made).orElseThrow().view().sum()).isEqualTo(7);
    assertThat(intake().views().inAnotherForm()).doesNotContain(stream, made);
  }

  @Test
  void aViewWhoseEventsTheTopicHasLostStaysAsItIsUntilTheyAreSentAgain() {
    keptByAnotherProgram(stream, 2, 5);
    TotalsApp.form = 1;
    renew(intake());
    assertThat(intake().find(stream).orElseThrow().view().sum()).isEqualTo(5);

    running.send(stream, 1, 1);
    running.send(stream, 2, 10);
    renew(intake());

    assertThat(intake().find(stream).orElseThrow().view().sum()).isEqualTo(11);
  }

  @Test
  void aParkedStreamStaysParkedAndWhatWasGivenUpCountsForNothing() {
    TotalsApp.REFUSED.add(10L);
    running.send(stream, 1, 1);
    running.send(stream, 2, 10);
    running.send(stream, 3, 100);
    await().atMost(RunningTotals.LONG).until(() -> running.totals().find(stream).filter(Seen::parked).isPresent());
    assertThat(running.redrive().discard(running.totals(), stream, 2, "a test", "an operator")).isTrue();
    views().updateOne(Keys.id(stream), new Document("$set", new Document("state", "{\"sum\":5}")));
    TotalsApp.form = 1;

    renew(intake());

    Seen<Total> seen = intake().find(stream).orElseThrow();
    assertThat(seen.view().sum()).isEqualTo(1);
    assertThat(seen.version()).isEqualTo(2);
    assertThat(seen.parked()).isTrue();
  }

  @Test
  void whatWasMadeAnewIsNotSetBackByAReaderThatRemembersTheOtherForm() {
    told(1);
    running.stopReader();
    try {
      keptByAnotherProgram(stream, 1, 5);
      TotalsApp.form = 1;
      Intake<Total> reader = intake();
      reader.apply(reader.seen(stream), event(2));
      running.send(stream, 2, 10);
      assertThat(reader.find(stream).orElseThrow().form()).isZero();

      renew(intake());
      poll(reader, 3);

      assertThat(reader.find(stream).orElseThrow().view().sum()).isEqualTo(21);
      assertThat(reader.find(stream).orElseThrow().form()).isEqualTo(1);
    } finally {
      running.startReader();
    }
  }

  private Envelope event(long version) {
    return EnvelopeCodec.read(RunningTotals.added(stream, version, 10, "x"));
  }

  private void poll(Intake<Total> reader, long version) {
    reader.accept(MessageBuilder
        .withPayload(List.of(RunningTotals.added(stream, version, 10, "x")))
        .setHeader(KafkaHeaders.RECEIVED_KEY, List.of(stream.getBytes(StandardCharsets.UTF_8)))
        .setHeader(KafkaHeaders.RECEIVED_PARTITION, List.of(0))
        .setHeader(KafkaHeaders.OFFSET, List.of(version)).build());
  }
}
