package org.alliancetracker.kit.consume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.alliancetracker.contract.envelope.Envelope;
import org.alliancetracker.contract.envelope.EnvelopeCodec;
import org.alliancetracker.kit.consume.TotalsApp.Total;
import org.alliancetracker.kit.kafka.KafkaSettings;
import org.alliancetracker.kit.relay.TopicWriter;
import org.alliancetracker.kit.sample.Tally;
import org.alliancetracker.kit.sample.TopicReader;
import org.alliancetracker.localrun.broker.LocalBroker;
import org.alliancetracker.localrun.store.EmbeddedStore;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

class IntakeTest {

  private static final Duration LONG = Duration.ofSeconds(60);
  private static final String DLT = "test.tally.totals.dlt";

  @TempDir private static Path directory;
  private static EmbeddedStore store;
  private static LocalBroker broker;
  private static ConfigurableApplicationContext app;
  private static TopicWriter writer;
  private static Intake<Total> totals;
  private static Redrive redrive;

  private final String stream = "s-" + UUID.randomUUID();

  @BeforeAll
  @SuppressWarnings("unchecked")
  static void start() {
    store = EmbeddedStore.open(directory.resolve("store"), 0);
    broker = LocalBroker.start(directory.resolve("broker"), 0);
    app = new SpringApplication(TotalsApp.class).run(arguments());
    totals = app.getBean(Intake.class);
    redrive = app.getBean(Redrive.class);
    writer = new TopicWriter(new KafkaSettings(broker.bootstrap(), "poisoner"));
    await().atMost(LONG).until(() -> topicExists(Tally.TOPIC) && topicExists(DLT));
  }

  private static String[] arguments() {
    return new String[] {
      "--spring.application.name=totals",
      "--server.port=0",
      "--server.address=127.0.0.1",
      "--ALLIANCE_STORE_URI=" + store.uri(),
      "--ALLIANCE_KAFKA_BOOTSTRAP=" + broker.bootstrap(),
      "--ALLIANCE_TOKEN_PUBLIC_KEY_FILE=" + directory.resolve("none.pem"),
      "--spring.cloud.function.definition=totals",
      "--spring.cloud.stream.bindings.totals-in-0.destination=" + Tally.TOPIC,
      "--spring.cloud.stream.bindings.totals-in-0.group=totals"
    };
  }

  private static boolean topicExists(String topic) throws Exception {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrap()))) {
      return admin.listTopics().names().get().contains(topic);
    }
  }

  @AfterAll
  static void stop() {
    writer.close();
    app.close();
    broker.close();
    store.close();
  }

  @AfterEach
  void forgetRefusals() {
    TotalsApp.REFUSED.clear();
  }

  private static byte[] event(String stream, long version, Tally.Event event) {
    var model = Tally.model();
    return envelope(stream, version, model.codec().typeOf(event), model.codec().encode(event));
  }

  private static byte[] envelope(String stream, long version, String type, tools.jackson.databind.JsonNode data) {
    return EnvelopeCodec.write(
        new Envelope(
            Envelope.idOf(stream, version), "/test", type, stream, version, stream, Tally.DAY, Tally.noon(), "p", null,
            false, data));
  }

  private void send(long version, long amount) {
    writer.send(Tally.TOPIC, stream, event(stream, version, new Tally.Added(amount, "x")));
  }

  private void sendBytes(String text) {
    writer.send(Tally.TOPIC, stream, text.getBytes(StandardCharsets.UTF_8));
  }

  private Seen<Total> seen() {
    return totals.find(stream).orElseGet(() -> new Seen<>(stream, new Total(0), 0, Optional.empty()));
  }

  private void awaitTotal(long version, long sum) {
    await()
        .atMost(LONG)
        .untilAsserted(
            () -> {
              assertThat(seen().version()).isEqualTo(version);
              assertThat(seen().view().sum()).isEqualTo(sum);
            });
  }

  private void awaitParked() {
    await().atMost(LONG).until(() -> seen().parked());
  }

  private void awaitDeadLetters(int count) {
    await()
        .atMost(LONG)
        .untilAsserted(
            () ->
                assertThat(TopicReader.records(broker.bootstrap(), DLT))
                    .filteredOn(record -> stream.equals(new String(record.key(), StandardCharsets.UTF_8)))
                    .hasSize(count));
  }

  @Test
  void duplicatesChangeNothing() {
    send(1, 10);
    send(2, 5);
    send(1, 10);
    send(2, 5);
    send(3, 1);

    awaitTotal(3, 16);
  }

  @Test
  void aGapParksTheStreamHoldsLaterEventsBackAndLeavesOthersFlowing() {
    send(1, 10);
    send(3, 100);
    awaitParked();
    send(4, 1000);
    String other = "s-" + UUID.randomUUID();
    writer.send(Tally.TOPIC, other, event(other, 1, new Tally.Added(7, "y")));

    awaitDeadLetters(2);
    assertThat(seen().version()).isEqualTo(1);
    await().atMost(LONG).until(() -> totals.find(other).map(it -> it.view().sum()).orElse(0L) == 7);
  }

  @Test
  void aFirstEventThatIsNotTheFirstVersionIsAGap() {
    send(2, 10);

    awaitParked();
    assertThat(seen().parking().orElseThrow().reason()).contains("gap");
  }

  @Test
  void aTrueHoleIsHealedByTheOwnersRepublishAndARedrive() {
    send(1, 1);
    send(3, 100);
    awaitDeadLetters(1);
    assertThat(redrive.run(totals, Optional.of(stream)))
        .singleElement()
        .satisfies(
            result -> {
              assertThat(result.healed()).isFalse();
              assertThat(result.reason()).contains("version 2 is missing");
            });

    for (int version = 1; version <= 3; version++) {
      send(version, version == 1 ? 1 : version == 2 ? 10 : 100);
    }
    awaitDeadLetters(3);
    redrive.run(totals, Optional.of(stream));

    awaitTotal(3, 111);
    assertThat(seen().parked()).isFalse();
    send(4, 1000);
    awaitTotal(4, 1111);
  }

  @Test
  void bytesNobodyCanReadAreDeadLetteredWithTheirReasonParkTheStreamAndARedriveHealsIt() {
    send(1, 1);
    sendBytes("{\"specversion\":\"1.0\", broken");
    awaitParked();
    send(2, 10);
    awaitDeadLetters(2);
    assertThat(seen().version()).isEqualTo(1);

    assertThat(redrive.run(totals, Optional.of(stream)))
        .singleElement()
        .satisfies(result -> assertThat(result.healed()).isTrue());

    awaitTotal(2, 11);
    send(3, 100);
    awaitTotal(3, 111);
    var poison =
        TopicReader.records(broker.bootstrap(), DLT).stream()
            .filter(record -> stream.equals(new String(record.key(), StandardCharsets.UTF_8)))
            .findFirst()
            .orElseThrow();
    assertThat(new String(poison.headers().lastHeader(ContainerFailures.REASON).value(), StandardCharsets.UTF_8))
        .contains("cannot be read");
  }

  @Test
  void anEventThatBreaksTheViewWaitsUntilTheViewIsMended() {
    TotalsApp.REFUSED.add(666L);
    send(1, 1);
    send(2, 666);
    send(3, 10);
    awaitParked();
    awaitDeadLetters(2);
    assertThat(redrive.run(totals, Optional.of(stream)))
        .singleElement()
        .satisfies(result -> assertThat(result.healed()).isFalse());

    TotalsApp.REFUSED.clear();
    redrive.run(totals, Optional.of(stream));

    awaitTotal(3, 677);
    assertThat(seen().parked()).isFalse();
  }

  @Test
  void aDiscardGivesUpOneRecordAndTheRestFollows() {
    TotalsApp.REFUSED.add(667L);
    send(1, 1);
    send(2, 667);
    send(3, 10);
    awaitDeadLetters(2);

    assertThat(redrive.discard(totals, stream, 3, "wrong one", "admin")).isFalse();
    assertThat(redrive.discard(totals, stream, 2, "never valid", "admin")).isTrue();
    redrive.run(totals, Optional.of(stream));

    awaitTotal(3, 11);
    assertThat(seen().parked()).isFalse();
  }

  @Test
  void anUnknownTypeAdvancesTheVersionAndAnUnknownMajorVersionParks() {
    send(1, 1);
    writer.send(Tally.TOPIC, stream, envelope(stream, 2, "tally.painted.v1", EnvelopeCodec.noData()));
    send(3, 10);
    awaitTotal(3, 11);

    writer.send(Tally.TOPIC, stream, envelope(stream, 4, "tally.added.v9", EnvelopeCodec.noData()));
    awaitParked();
    assertThat(seen().parking().orElseThrow().reason()).contains("unknown version tally.added.v9");
  }

  @Test
  void whileTheDeadLetterTopicIsAwayThePartitionWaitsAndNothingIsLost() throws Exception {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrap()))) {
      admin.deleteTopics(List.of(DLT)).all().get();
      await().atMost(LONG).until(() -> !topicExists(DLT));

      send(1, 1);
      send(3, 100);
      awaitParked();
      var partition = partitionOf(stream);
      long gapAt = offsetOf(3);
      assertThat(committed(admin, partition)).isLessThanOrEqualTo(gapAt);

      admin.createTopics(List.of(new org.apache.kafka.clients.admin.NewTopic(DLT, 12, (short) 1))).all().get();
      awaitDeadLetters(1);
      await().atMost(LONG).until(() -> committed(admin, partition) > gapAt);
    }
  }

  private static TopicPartition partitionOf(String stream) {
    return TopicReader.records(broker.bootstrap(), Tally.TOPIC).stream()
        .filter(record -> stream.equals(new String(record.key(), StandardCharsets.UTF_8)))
        .findFirst()
        .map(record -> new TopicPartition(record.topic(), record.partition()))
        .orElseThrow();
  }

  private long offsetOf(long version) {
    return TopicReader.records(broker.bootstrap(), Tally.TOPIC).stream()
        .filter(record -> stream.equals(new String(record.key(), StandardCharsets.UTF_8)))
        .filter(record -> EnvelopeCodec.read(record.value()).streamVersion() == version)
        .findFirst()
        .orElseThrow()
        .offset();
  }

  private static long committed(Admin admin, TopicPartition partition) throws Exception {
    OffsetAndMetadata kept =
        admin.listConsumerGroupOffsets("totals").partitionsToOffsetAndMetadata().get().get(partition);
    return kept == null ? 0 : kept.offset();
  }
}
