package org.alliancetracker.localbroker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrokerLoginTest {

  private static final BrokerLogin LOGIN = new BrokerLogin("alliance", "correctHorse42");

  @TempDir
  static Path directory;

  private static LocalBroker broker;
  private static int controllerPort;

  @BeforeAll
  static void start() throws IOException {
    int port;
    try (ServerSocket one = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = one.getLocalPort();
      controllerPort = other.getLocalPort();
    }
    broker = LocalBroker.start(directory, port, controllerPort, Optional.of(LOGIN));
  }

  @AfterAll
  static void stop() {
    broker.close();
  }

  @Test
  void whoKnowsThePasswordIsServed() throws Exception {
    Map<String, Object> settings = client(broker.bootstrap(), LOGIN.clientSettings());
    try (Admin admin = Admin.create(settings);
        var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
      admin.createTopics(List.of(new NewTopic("t", 1, (short) 1))).all().get();

      assertThat(producer.send(new ProducerRecord<>("t", "k", "v")).get().offset()).isZero();
    }
  }

  @Test
  void whoShowsNoPasswordGetsNothing() {
    try (Admin stranger = Admin.create(client(broker.bootstrap(), Map.of()))) {
      assertThatThrownBy(() -> stranger.listTopics().names().get()).isInstanceOf(ExecutionException.class)
          .hasCauseInstanceOf(TimeoutException.class);
    }
  }

  @Test
  void aWrongPasswordOrNameIsRefused() {
    for (BrokerLogin wrong : List.of(new BrokerLogin("alliance", "wrong"), new BrokerLogin("somebody", LOGIN.password()))) {
      try (Admin stranger = Admin.create(client(broker.bootstrap(), wrong.clientSettings()))) {
        assertThatThrownBy(() -> stranger.listTopics().names().get()).isInstanceOf(ExecutionException.class)
            .hasCauseInstanceOf(SaslAuthenticationException.class);
      }
    }
  }

  @Test
  void theControllersPortAsksTheSame() throws Exception {
    assertThatThrownBy(() -> controllers(Map.of())).isInstanceOf(ExecutionException.class);
    assertThatThrownBy(() -> controllers(new BrokerLogin("alliance", "wrong").clientSettings()))
        .isInstanceOf(ExecutionException.class);
    assertThat(controllers(LOGIN.clientSettings())).isNotEmpty();
  }

  /** By the controller's own port. */
  private static String controllers(Map<String, String> login) throws Exception {
    Map<String, Object> settings = client("", login);
    settings.remove("bootstrap.servers");
    settings.put("bootstrap.controllers", "127.0.0.1:" + controllerPort);
    try (Admin admin = Admin.create(settings)) {
      return admin.describeCluster().clusterId().get();
    }
  }

  private static Map<String, Object> client(String bootstrap, Map<String, String> login) {
    Map<String, Object> settings = new HashMap<>(login);
    settings.put("bootstrap.servers", bootstrap);
    settings.put("default.api.timeout.ms", 3_000);
    settings.put("request.timeout.ms", 2_000);
    return settings;
  }
}
