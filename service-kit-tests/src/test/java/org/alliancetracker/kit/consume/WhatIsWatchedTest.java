package org.alliancetracker.kit.consume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import org.alliancetracker.kit.kafka.KafkaSettings;
import org.alliancetracker.kit.log.Command;
import org.alliancetracker.kit.log.EventLog;
import org.alliancetracker.kit.relay.TopicWriter;
import org.alliancetracker.kit.run.ServiceStart;
import org.alliancetracker.kit.sample.Tally;
import org.alliancetracker.kit.store.StorePreparation;
import org.alliancetracker.kit.watch.Figure;
import org.alliancetracker.kit.watch.Figures;
import org.alliancetracker.localbroker.LocalBroker;
import org.alliancetracker.localstore.EmbeddedStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/** The figures of a service, through its good and bad days. */
class WhatIsWatchedTest {

  private static final Duration LONG = Duration.ofSeconds(60);

  private ConfigurableApplicationContext app;
  private EventLog<Tally, Tally.Event> log;

  @Test
  @SuppressWarnings("unchecked")
  void backlogLagParkedStreamsDeadLettersAndCommandsAreAtHand(@TempDir Path directory) {
    try (EmbeddedStore store = EmbeddedStore.open(directory.resolve("store"), 0)) {
      LocalBroker broker = LocalBroker.start(directory.resolve("broker"), 0);
      app = start(store, broker.bootstrap(), directory);
      log = app.getBean(EventLog.class);
      try {
        await().atMost(LONG).until(app.getBean(StorePreparation.class)::isReady);
        onAGoodDay();
        aStreamIsParkedAndHealed(broker.bootstrap());
        broker.close();
        kafkaIsAway();
      } finally {
        app.close();
        broker.close();
      }
    }
  }

  private void onAGoodDay() {
    add("good", "one", 5);
    add("good", "one", 5);
    add("good", "two", Tally.LIMIT + 1);

    assertThat(commands("committed")).isEqualTo(1);
    assertThat(commands("repeated")).isEqualTo(1);
    assertThat(commands("refused")).isEqualTo(1);
    assertThat(app.getBean(MeterRegistry.class).find("alliance.commands").tag("outcome", "committed").timer().takeSnapshot()
        .histogramCounts()).hasSize(12);
    await().atMost(LONG).untilAsserted(() -> {
      assertThat(value("alliance.outbox.streams")).isZero();
      assertThat(value("alliance.outbox.oldest")).isZero();
      assertThat(value("alliance.consumer.lag")).isZero();
      assertThat(value("alliance.store.up")).isEqualTo(1);
    });
  }

  private void aStreamIsParkedAndHealed(String bootstrap) {
    try (TopicWriter writer = new TopicWriter(new KafkaSettings(bootstrap, "poisoner"))) {
      writer.send(Tally.TOPIC, "bad", "no event".getBytes(StandardCharsets.UTF_8));
    }
    await().atMost(LONG).untilAsserted(() -> {
      assertThat(value("alliance.parked.streams")).isEqualTo(1);
      assertThat(value("alliance.dead.letters")).isEqualTo(1);
    });
    app.getBean(ParkedWatch.class).look();
    assertThat(value("alliance.parked.streams")).as("as the store says").isEqualTo(1);

    await().atMost(LONG).untilAsserted(() -> {
      Intake<?> totals = app.getBean(Intake.class);
      app.getBean(Redrive.class).run(totals, Optional.empty());
      assertThat(value("alliance.parked.streams")).isZero();
    });
  }

  private void kafkaIsAway() {
    add("waiting", "three", 1);

    await().atMost(LONG).untilAsserted(() -> {
      assertThat(value("alliance.outbox.streams")).isEqualTo(1);
      assertThat(value("alliance.outbox.oldest")).isPositive();
      assertThat(value("alliance.consumer.lag")).as("nobody knows").isNull();
    });
  }

  private void add(String stream, String id, long amount) {
    log.execute(stream, new Command("p", "p:" + id, "f", OptionalLong.empty(), null),
        (tally, at) -> Tally.add(tally, amount, id));
  }

  private long commands(String outcome) {
    Timer timer = app.getBean(MeterRegistry.class).find("alliance.commands").tag("kind", "tally").tag("outcome", outcome).timer();
    return timer.count();
  }

  private Double value(String name) {
    return app.getBean(Figures.class).all().stream().filter(figure -> figure.name().equals(name)).findFirst()
        .map(Figure::value).orElse(null);
  }

  private static ConfigurableApplicationContext start(EmbeddedStore store, String bootstrap, Path directory) {
    return ServiceStart.run(TotalsApp.class, "totals", "--ALLIANCE_HTTP_PORT=0", "--ALLIANCE_STORE_URI=" + store.uri(),
        "--ALLIANCE_KAFKA_BOOTSTRAP=" + bootstrap, "--ALLIANCE_TOKEN_PUBLIC_KEY_FILE=" + directory.resolve("none.pem"),
        "--spring.cloud.function.definition=totals",
        "--spring.cloud.stream.bindings.totals-in-0.destination=" + Tally.TOPIC,
        "--spring.cloud.stream.bindings.totals-in-0.group=totals");
  }
}
