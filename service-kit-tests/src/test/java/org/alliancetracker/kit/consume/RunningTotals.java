package org.alliancetracker.kit.consume;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.alliancetracker.contract.envelope.Envelope;
import org.alliancetracker.contract.envelope.EnvelopeCodec;
import org.alliancetracker.kit.consume.TotalsApp.Total;
import org.alliancetracker.kit.kafka.KafkaSettings;
import org.alliancetracker.kit.relay.TopicWriter;
import org.alliancetracker.kit.sample.Tally;
import org.alliancetracker.localbroker.LocalBroker;
import org.alliancetracker.localstore.EmbeddedStore;
import org.alliancetracker.testing.topic.BrokerTopics;
import org.apache.kafka.clients.admin.Admin;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;

/** The smallest reader of a topic, running on engines of its own, and a writer that tells it things. */
final class RunningTotals implements AutoCloseable {

  static final Duration LONG = Duration.ofSeconds(60);
  static final String DLT = "test.tally.totals.dlt";
  static final String GROUP = "totals";

  private final Path directory;
  private final EmbeddedStore store;
  private LocalBroker broker;
  private final TopicWriter writer;
  private ConfigurableApplicationContext app;

  private RunningTotals(Path directory) {
    this.directory = directory;
    store = EmbeddedStore.open(directory.resolve("store"), 0);
    broker = LocalBroker.start(directory.resolve("broker"), 0);
    writer = new TopicWriter(new KafkaSettings(broker.bootstrap(), "teller"));
  }

  static RunningTotals start(Path directory) {
    RunningTotals running = new RunningTotals(directory);
    running.app = running.another();
    await().atMost(LONG).until(() -> running.topicExists(Tally.TOPIC) && running.topicExists(DLT));
    return running;
  }

  /** Engines only. */
  static RunningTotals withoutReader(Path directory) {
    return new RunningTotals(directory);
  }

  void stopReader() {
    app.close();
  }

  void startReader() {
    app = another();
  }

  /** The broker loses the second half of what each partition of the topic held, as it may by a power cut. */
  void loseTails(String topic) throws IOException {
    int port = Integer.parseInt(broker.bootstrap().replaceAll(".*:", ""));
    broker.close();
    Path log = directory.resolve("broker").resolve("log");
    Files.deleteIfExists(log.resolve(".kafka_cleanshutdown"));
    List<Path> segments;
    try (Stream<Path> files = Files.walk(log)) {
      segments = files.filter(each -> each.toString().endsWith(".log"))
          .filter(each -> each.getParent().getFileName().toString().startsWith(topic + "-")).toList();
    }
    for (Path segment : segments) {
      try (FileChannel file = FileChannel.open(segment, StandardOpenOption.WRITE)) {
        file.truncate(file.size() / 2);
      }
    }
    broker = LocalBroker.start(directory.resolve("broker"), port);
  }

  /** One more instance of the reader; the caller closes it. */
  ConfigurableApplicationContext another() {
    return new SpringApplication(TotalsApp.class).run(arguments().toArray(String[]::new));
  }

  List<String> arguments() {
    return new ArrayList<>(List.of(
        "--spring.application.name=totals",
        "--server.port=0",
        "--server.address=127.0.0.1",
        "--ALLIANCE_STORE_URI=" + store.uri(),
        "--ALLIANCE_KAFKA_BOOTSTRAP=" + broker.bootstrap(),
        "--ALLIANCE_TOKEN_PUBLIC_KEY_FILE=" + directory.resolve("none.pem"),
        "--spring.cloud.function.definition=totals",
        "--spring.cloud.stream.bindings.totals-in-0.destination=" + Tally.TOPIC,
        "--spring.cloud.stream.bindings.totals-in-0.group=" + GROUP));
  }

  boolean topicExists(String topic) throws Exception {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrap()))) {
      return admin.listTopics().names().get().contains(topic);
    }
  }

  BrokerTopics topics() {
    return new BrokerTopics(broker.bootstrap());
  }

  String bootstrap() {
    return broker.bootstrap();
  }

  String storeUri() {
    return store.uri();
  }

  TopicWriter writer() {
    return writer;
  }

  @SuppressWarnings("unchecked")
  Intake<Total> totals() {
    return app.getBean(Intake.class);
  }

  Redrive redrive() {
    return app.getBean(Redrive.class);
  }

  void send(String stream, long version, long amount) {
    writer.send(Tally.TOPIC, stream, added(stream, version, amount, "x"));
  }

  static byte[] added(String stream, long version, long amount, String step) {
    var model = Tally.model();
    Tally.Event event = new Tally.Added(amount, step);
    return envelope(stream, version, model.codec().typeOf(event), model.codec().encode(event));
  }

  static byte[] envelope(String stream, long version, String type, JsonNode data) {
    return EnvelopeCodec.write(
        new Envelope(
            Envelope.idOf(stream, version), "/test", type, stream, version, stream, Tally.DAY, Tally.noon(), "p", null,
            false, data));
  }

  @Override
  public void close() {
    writer.close();
    if (app != null) {
      app.close();
    }
    broker.close();
    store.close();
  }
}
