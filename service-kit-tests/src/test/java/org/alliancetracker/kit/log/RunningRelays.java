package org.alliancetracker.kit.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.IntStream;
import org.alliancetracker.contract.envelope.Envelope;
import org.alliancetracker.contract.envelope.EnvelopeCodec;
import org.alliancetracker.kit.kafka.KafkaSettings;
import org.alliancetracker.kit.kafka.Topics;
import org.alliancetracker.kit.relay.TopicWriter;
import org.alliancetracker.kit.sample.Tally;
import org.alliancetracker.kit.store.StorePreparation;
import org.alliancetracker.kit.trace.Traces;
import org.alliancetracker.localbroker.LocalBroker;
import org.alliancetracker.localstore.EmbeddedStore;
import org.alliancetracker.testing.topic.BrokerTopics;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Relays of one log on engines of their own; each instance stands for a process. */
abstract class RunningRelays {

  static final Duration LONG = Duration.ofSeconds(40);

  @TempDir Path directory;
  EmbeddedStore store;
  LocalBroker broker;
  KafkaSettings kafka;
  MongoClient client;
  MongoDatabase database;
  final List<Runnable> closing = new ArrayList<>();

  @BeforeEach
  void start() {
    store = EmbeddedStore.open(directory.resolve("store"), 0);
    broker = LocalBroker.start(directory.resolve("broker"), 0);
    kafka = new KafkaSettings(broker.bootstrap(), "test");
    client = MongoClients.create(store.uri());
    database = client.getDatabase("relay-" + UUID.randomUUID());
  }

  @AfterEach
  void stop() {
    closing.reversed().forEach(Runnable::run);
    client.close();
    broker.close();
    store.close();
  }

  /** One process: its log and its relay. */
  record Instance(EventLog<Tally, Tally.Event> log, EventLogs logs) {
    void add(String stream, String id) {
      assertThat(
              log.execute(
                  stream,
                  new Command("p", "p:" + id, "f", OptionalLong.empty(), null),
                  (tally, at) -> Tally.add(tally, 1, id)))
          .isInstanceOf(Outcome.Committed.class);
    }
  }

  Instance instance() {
    Instance instance = stopped();
    instance.logs().start();
    return instance;
  }

  /** Its relay does not run yet. */
  Instance stopped() {
    return stopped(Tally.model());
  }

  Instance stopped(StreamModel<Tally, Tally.Event> model) {
    StorePreparation preparation = new StorePreparation();
    Topics topics = new Topics(kafka);
    TopicWriter writer = new TopicWriter(kafka);
    EventLogs logs = new EventLogs(database, preparation, writer, topics, InstantSource.system(), Traces.passedOn());
    EventLog<Tally, Tally.Event> log = logs.open(model);
    topics.start();
    preparation.start();
    closing.add(topics::stop);
    closing.add(preparation::stop);
    closing.add(writer::close);
    closing.add(logs::stop);
    await().until(preparation::isReady);
    return new Instance(log, logs);
  }

  List<ConsumerRecord<String, byte[]>> records() {
    return new BrokerTopics(broker.bootstrap()).records(Tally.TOPIC);
  }

  List<Envelope> onTopic(String stream) {
    return records().stream().map(record -> EnvelopeCodec.read(record.value())).filter(event -> event.stream().equals(stream)).toList();
  }

  List<Long> firstOccurrences(String stream) {
    return List.copyOf(
        new LinkedHashSet<>(onTopic(stream).stream().map(Envelope::streamVersion).toList()));
  }

  static List<Long> upTo(int last) {
    return IntStream.rangeClosed(1, last).mapToObj(Long::valueOf).toList();
  }

  void awaitSent(String stream, int last) {
    await().atMost(LONG).untilAsserted(() -> assertThat(firstOccurrences(stream)).isEqualTo(upTo(last)));
  }

  void awaitNothingPending() {
    StreamStore streams = new StreamStore(database, "tally");
    await()
        .atMost(LONG)
        .untilAsserted(
            () -> {
              List<String> pending = new ArrayList<>();
              streams.scanPending((stream, n, since) -> pending.add(stream + ":" + n));
              assertThat(pending).isEmpty();
            });
  }
}
