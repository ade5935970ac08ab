package org.alliancetracker.kit.consume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.alliancetracker.kit.consume.TotalsApp.Total;
import org.alliancetracker.kit.log.Command;
import org.alliancetracker.kit.log.EventLog;
import org.alliancetracker.kit.run.ServiceStart;
import org.alliancetracker.kit.sample.Tally;
import org.alliancetracker.kit.store.StorePreparation;
import org.alliancetracker.kit.trace.Traces;
import org.alliancetracker.localbroker.LocalBroker;
import org.alliancetracker.localstore.EmbeddedStore;
import org.alliancetracker.testing.topic.BrokerTopics;
import org.apache.kafka.common.header.Header;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/** From a command's trace over the log and Kafka to whoever reads, also when the process in between was another one. */
class TracesReachTheReaderTest {

  private static final Duration LONG = Duration.ofSeconds(60);
  private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";
  private static final String CALLER = "00-" + TRACE + "-b7ad6b7169203331-01";

  @TempDir private Path directory;

  @Test
  void theTraceIsKeptWithTheEventAcrossARestartAndNothingIsMadeUp() {
    try (EmbeddedStore store = EmbeddedStore.open(directory.resolve("store"), 0)) {
      LocalBroker broker = LocalBroker.start(directory.resolve("broker"), 0);
      String bootstrap = broker.bootstrap();
      broker.close();
      try (ConfigurableApplicationContext app = start(store, bootstrap)) {
        add(app, "traced", CALLER);
        add(app, "plain", null);
      }

      try (LocalBroker again = LocalBroker.start(directory.resolve("broker"), Integer.parseInt(bootstrap.split(":")[1]));
          ConfigurableApplicationContext app = start(store, bootstrap)) {
        awaitTotal(app, "traced");
        awaitTotal(app, "plain");
        assertThat(header(again.bootstrap(), "traced")).isEqualTo(CALLER);
        assertThat(header(again.bootstrap(), "plain")).isNull();
      }
    }
  }

  @Test
  void withTracesOnSenderAndReaderAddTheirSpansToTheCallersTrace() {
    try (EmbeddedStore store = EmbeddedStore.open(directory.resolve("store"), 0);
        LocalBroker broker = LocalBroker.start(directory.resolve("broker"), 0);
        SpanCollector collector = new SpanCollector();
        ConfigurableApplicationContext app = start(store, broker.bootstrap(), "--ALLIANCE_TRACES=otlp",
            "--ALLIANCE_TRACES_ENDPOINT=" + collector.endpoint(), "--management.opentelemetry.tracing.export.schedule-delay=200ms")) {
      add(app, "traced", CALLER);

      awaitTotal(app, "traced");
      assertThat(header(broker.bootstrap(), "traced")).startsWith("00-" + TRACE + "-").isNotEqualTo(CALLER);
      await().atMost(LONG).untilAsserted(() ->
          assertThat(collector.text()).contains("send " + Tally.TOPIC, "read " + Tally.TOPIC, "totals", SpanCollector.id(TRACE)));
    }
  }

  @SuppressWarnings("unchecked")
  private static void add(ConfigurableApplicationContext app, String stream, String traceparent) {
    Traces traces = app.getBean(Traces.class);
    Traces.Work request = traceparent == null ? null : traces.begin("request", Traces.Side.SERVER, traceparent);
    app.getBean(EventLog.class).execute(stream, new Command("p", "p:" + stream, "f", OptionalLong.empty(), null),
        (tally, at) -> Tally.add((Tally) tally, 5, "x"));
    if (request != null) {
      request.close();
    }
  }

  @SuppressWarnings("unchecked")
  private static void awaitTotal(ConfigurableApplicationContext app, String stream) {
    Intake<Total> totals = app.getBean(Intake.class);
    await().atMost(LONG).until(() -> totals.find(stream).map(seen -> seen.view().sum()).orElse(0L) == 5);
  }

  private static String header(String bootstrap, String stream) {
    Header header = new BrokerTopics(bootstrap).records(Tally.TOPIC, stream).getFirst().headers().lastHeader("traceparent");
    return header == null ? null : new String(header.value(), StandardCharsets.US_ASCII);
  }

  private ConfigurableApplicationContext start(EmbeddedStore store, String bootstrap, String... more) {
    ConfigurableApplicationContext app = ServiceStart.run(TotalsApp.class, "totals", Stream.concat(Stream.of("--ALLIANCE_HTTP_PORT=0",
        "--ALLIANCE_STORE_URI=" + store.uri(), "--ALLIANCE_KAFKA_BOOTSTRAP=" + bootstrap,
        "--ALLIANCE_TOKEN_PUBLIC_KEY_FILE=" + directory.resolve("none.pem"), "--spring.cloud.function.definition=totals",
        "--spring.cloud.stream.bindings.totals-in-0.destination=" + Tally.TOPIC,
        "--spring.cloud.stream.bindings.totals-in-0.group=totals"), Stream.of(more)).toArray(String[]::new));
    await().atMost(LONG).until(app.getBean(StorePreparation.class)::isReady);
    return app;
  }
}
