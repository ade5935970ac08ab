package org.alliancetracker.kit.consume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.alliancetracker.kit.consume.TotalsApp.Total;
import org.alliancetracker.kit.log.Command;
import org.alliancetracker.kit.log.EventLog;
import org.alliancetracker.kit.log.Outcome.Committed;
import org.alliancetracker.kit.run.ServiceStart;
import org.alliancetracker.kit.sample.Tally;
import org.alliancetracker.localbroker.LocalBroker;
import org.alliancetracker.localstore.EmbeddedStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/** Any start order: a service answers and accepts commands before there is a broker, and catches up when there is one. */
class KafkaComesLateTest {

  private static final Duration LONG = Duration.ofSeconds(60);

  @Test
  @SuppressWarnings("unchecked")
  void aServiceServesBeforeKafkaIsThereAndCatchesUpAfterwards(@TempDir Path directory) throws Exception {
    int port = freePort();
    try (EmbeddedStore store = EmbeddedStore.open(directory.resolve("store"), 0)) {
      ConfigurableApplicationContext app =
          CompletableFuture.supplyAsync(() -> start(store, port, directory)).get(40, TimeUnit.SECONDS);
      try {
        await().atMost(LONG).until(() -> health(app) == 200);
        EventLog<Tally, Tally.Event> log = app.getBean(EventLog.class);
        assertThat(
                log.execute(
                    "early",
                    new Command("p", "p:1", "f", OptionalLong.empty(), null),
                    (tally, at) -> Tally.add(tally, 5, "x")))
            .isInstanceOf(Committed.class);

        Intake<Total> totals = app.getBean(Intake.class);
        try (LocalBroker broker = LocalBroker.start(directory.resolve("broker"), port)) {
          assertThat(broker.bootstrap()).endsWith(":" + port);
          await().atMost(LONG).until(() -> totals.find("early").map(it -> it.view().sum()).orElse(0L) == 5);
        }
      } finally {
        app.close();
      }
    }
  }

  private static ConfigurableApplicationContext start(EmbeddedStore store, int port, Path directory) {
    return ServiceStart.run(
            TotalsApp.class,
            "totals",
            "--ALLIANCE_HTTP_PORT=0",
            "--ALLIANCE_STORE_URI=" + store.uri(),
            "--ALLIANCE_KAFKA_BOOTSTRAP=127.0.0.1:" + port,
            "--ALLIANCE_TOKEN_PUBLIC_KEY_FILE=" + directory.resolve("none.pem"),
            "--spring.cloud.function.definition=totals",
            "--spring.cloud.stream.bindings.totals-in-0.destination=" + Tally.TOPIC,
            "--spring.cloud.stream.bindings.totals-in-0.group=totals");
  }

  private static int health(ConfigurableApplicationContext app) throws Exception {
    String port = app.getEnvironment().getProperty("local.server.port");
    try (HttpClient client = HttpClient.newHttpClient()) {
      URI health = URI.create("http://127.0.0.1:" + port + "/health");
      return client.send(HttpRequest.newBuilder(health).build(), BodyHandlers.discarding()).statusCode();
    }
  }

  private static int freePort() throws Exception {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
