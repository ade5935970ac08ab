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
import org.alliancetracker.contract.envelope.EnvelopeCodec;
import org.alliancetracker.kit.consume.TotalsApp.Total;
import org.alliancetracker.kit.sample.Tally;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IntakeTest {

  private static final Duration LONG = RunningTotals.LONG;
  private static final String DLT = RunningTotals.DLT;

  @TempDir private static Path directory;
  private static RunningTotals running;
  private static Intake<Total> totals;

  private final String stream = "s-" + UUID.randomUUID();

  @BeforeAll
  static void start() {
    running = RunningTotals.start(directory);
    totals = running.totals();
  }

  @AfterAll
  static void stop() {
    running.close();
  }

  @AfterEach
  void forgetRefusals() {
    TotalsApp.REFUSED.clear();
  }

  private void send(long version, long amount) {
    running.send(stream, version, amount);
  }

  private static List<Redrive.Result> redrive(String stream) {
    return running.redrive().run(totals, Optional.of(stream));
  }

  private void sendBytes(String text) {
    running.writer().send(Tally.TOPIC, stream, text.getBytes(StandardCharsets.UTF_8));
  }

  private Seen<Total> seen() {
    return totals.find(stream).orElseGet(() -> new Seen<>(stream, new Total(0), 0, 0, Optional.empty()));
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
                assertThat(running.topics().records(DLT))
                    .filteredOn(record -> stream.equals(record.key()))
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
    running.send(other, 1, 7);

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
  void swappedEventsAreNeverAppliedInTheWrongOrderAndARedriveAppliesThemInTheRightOne() {
    send(1, 1);
    send(3, 100);
    send(2, 10);
    awaitDeadLetters(2);
    assertThat(seen().view().sum()).isEqualTo(1);

    redrive(stream);

    awaitTotal(3, 111);
    assertThat(seen().parked()).isFalse();
  }

  @Test
  void aTrueHoleIsHealedByTheOwnersRepublishAndARedrive() {
    send(1, 1);
    send(3, 100);
    awaitDeadLetters(1);
    assertThat(redrive(stream))
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
    redrive(stream);

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

    assertThat(redrive(stream))
        .singleElement()
        .satisfies(result -> assertThat(result.healed()).isTrue());

    awaitTotal(2, 11);
    send(3, 100);
    awaitTotal(3, 111);
    var poison =
        running.topics().records(DLT).stream()
            .filter(record -> stream.equals(record.key()))
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
    assertThat(redrive(stream))
        .singleElement()
        .satisfies(result -> assertThat(result.healed()).isFalse());

    TotalsApp.REFUSED.clear();
    redrive(stream);

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

    assertThat(running.redrive().discard(totals, stream, 3, "wrong one", "admin")).isFalse();
    assertThat(running.redrive().discard(totals, stream, 2, "never valid", "admin")).isTrue();
    redrive(stream);

    awaitTotal(3, 11);
    assertThat(seen().parked()).isFalse();
  }

  @Test
  void aRedriveDecodesEachEventOnce() {
    send(1, 1);
    running.writer().send(Tally.TOPIC, stream, RunningTotals.added(stream, 3, 10, stream + "3"));
    running.writer().send(Tally.TOPIC, stream, RunningTotals.added(stream, 2, 100, stream + "2"));
    awaitDeadLetters(2);

    redrive(stream);

    awaitTotal(3, 111);
    assertThat(TotalsApp.DECODED).containsEntry(stream + "2", 1).containsEntry(stream + "3", 1);
  }

  @Test
  void anUnknownTypeAdvancesTheVersionAndAnUnknownMajorVersionParks() {
    send(1, 1);
    running.writer().send(Tally.TOPIC, stream, RunningTotals.envelope(stream, 2, "tally.painted.v1", EnvelopeCodec.noData()));
    send(3, 10);
    awaitTotal(3, 11);

    running.writer().send(Tally.TOPIC, stream, RunningTotals.envelope(stream, 4, "tally.added.v9", EnvelopeCodec.noData()));
    awaitParked();
    assertThat(seen().parking().orElseThrow().reason()).contains("tally.added.v9 is newer than this service reads");
  }

  @Test
  void whileTheDeadLetterTopicIsAwayThePartitionWaitsAndNothingIsLost() throws Exception {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", running.bootstrap()))) {
      largestRecord(admin, "1");

      send(1, 1);
      send(3, 100);
      awaitParked();
      var partition = partitionOf(stream);
      long gapAt = offsetOf(3);
      assertThat(committed(admin, partition)).isLessThanOrEqualTo(gapAt);

      largestRecord(admin, "1048588");
      awaitDeadLetters(1);
      await().atMost(LONG).until(() -> committed(admin, partition) > gapAt);
    }
  }

  /** With one byte, the topic takes nothing. Deleted it would be made again at once. */
  private static void largestRecord(Admin admin, String bytes) throws Exception {
    admin
        .incrementalAlterConfigs(
            Map.of(
                new ConfigResource(ConfigResource.Type.TOPIC, DLT),
                List.of(new AlterConfigOp(new ConfigEntry("max.message.bytes", bytes), AlterConfigOp.OpType.SET))))
        .all()
        .get();
  }

  private static TopicPartition partitionOf(String stream) {
    return running.topics().records(Tally.TOPIC).stream()
        .filter(record -> stream.equals(record.key()))
        .findFirst()
        .map(record -> new TopicPartition(record.topic(), record.partition()))
        .orElseThrow();
  }

  private long offsetOf(long version) {
    return running.topics().records(Tally.TOPIC).stream()
        .filter(record -> stream.equals(record.key()))
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
