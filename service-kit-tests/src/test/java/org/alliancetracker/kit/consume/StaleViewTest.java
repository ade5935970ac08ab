package org.alliancetracker.kit.consume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.alliancetracker.contract.envelope.Envelope;
import org.alliancetracker.contract.envelope.EnvelopeCodec;
import org.alliancetracker.kit.sample.Tally;
import org.alliancetracker.kit.trace.Traces;
import org.alliancetracker.localstore.EmbeddedStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.support.MessageBuilder;

/** A process remembers the views it wrote last; partitions wander from process to process. */
class StaleViewTest {

  @TempDir private Path directory;
  private EmbeddedStore store;
  private MongoClient client;
  private Intake<TotalsApp.Total> one;
  private Intake<TotalsApp.Total> other;

  @BeforeEach
  void start() {
    store = EmbeddedStore.open(directory, 0);
    client = MongoClients.create(store.uri());
    MongoDatabase database = client.getDatabase("stale");
    one = intake(database);
    other = intake(database);
    one.views().createIndexes();
  }

  @AfterEach
  void stop() {
    client.close();
    store.close();
  }

  private static Intake<TotalsApp.Total> intake(MongoDatabase database) {
    var view = new TotalsApp.Totals();
    return new Intake<>(view, new Views<>(database, view), InstantSource.system(), Traces.passedOn());
  }

  private static void send(Intake<?> intake, long version) {
    var data = Tally.model().codec().encode(new Tally.Added(1, "step"));
    var event = new Envelope("s:" + version, "/test", "tally.added.v1", "s", version, "s", Tally.DAY, Tally.noon(), "p", null,
        false, data);
    intake.accept(MessageBuilder.withPayload(List.of(EnvelopeCodec.write(event)))
        .setHeader(KafkaHeaders.RECEIVED_KEY, List.of("s".getBytes(StandardCharsets.UTF_8)))
        .setHeader(KafkaHeaders.RECEIVED_PARTITION, List.of(0)).setHeader(KafkaHeaders.OFFSET, List.of(version)).build());
  }

  @Test
  void whatAnotherProcessAppliedMeanwhileIsNoGap() {
    send(one, 1);
    send(other, 2);
    send(other, 3);
    send(one, 4);
    assertThat(one.find("s").orElseThrow().version()).isEqualTo(4);
    assertThat(one.find("s").orElseThrow().view().sum()).isEqualTo(4);
    assertThat(one.find("s").orElseThrow().parked()).isFalse();
  }

  @Test
  void whatAnotherProcessAppliedAlreadyIsNotAppliedAgain() {
    send(one, 1);
    send(other, 2);
    assertThatThrownBy(() -> send(one, 2)).hasCauseInstanceOf(Infrastructure.Trouble.class);
    send(one, 2);
    assertThat(one.find("s").orElseThrow().view().sum()).isEqualTo(2);
  }
}
