package org.alliancetracker.localrun.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alliancetracker.testing.program.ChildProgram;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrokerProcessTest {

  private static final EngineLogin LOGIN = new EngineLogin("correctHorse42");
  private static final TopicPartition PARTITION = new TopicPartition("t", 0);

  @TempDir
  Path directory;

  @Test
  void acknowledgedRecordsSurviveSigkillAndTheBrokerComesBackOnItsPort() throws Exception {
    String port = String.valueOf(freePort());
    String controllerPort = String.valueOf(freePort());
    Map<String, Object> client = new HashMap<>(LOGIN.broker().clientSettings());
    client.put("bootstrap.servers", "127.0.0.1:" + port);
    try (ChildProgram broker = start(port, controllerPort)) {
      try (var admin = Admin.create(client)) {
        admin.createTopics(List.of(new NewTopic("t", Optional.of(1), Optional.empty()))).all().get();
      }
      try (var producer = new KafkaProducer<>(client, new StringSerializer(), new StringSerializer())) {
        for (int i = 0; i < 50; i++) {
          producer.send(new ProducerRecord<>("t", "k", "record " + i)).get();
        }
      }
      broker.kill();
    }

    try (ChildProgram broker = start(port, controllerPort);
        var consumer = new KafkaConsumer<>(client, new StringDeserializer(), new StringDeserializer())) {
      consumer.assign(List.of(PARTITION));
      assertThat(consumer.endOffsets(List.of(PARTITION), Duration.ofSeconds(30))).containsEntry(PARTITION, 50L);
      assertThat(broker.process().isAlive()).isTrue();
    }
  }

  @Test
  void anEngineThatWasGivenNoPasswordServesNobody() throws Exception {
    for (Class<?> engine : List.of(BrokerProcess.class, StoreProcess.class)) {
      try (ChildProgram program = ChildProgram.start(engine, directory.toString(), "0", "0")) {
        assertThat(program.await(EngineProcess.REFUSAL)).contains("ALLIANCE_ENGINE_PASSWORD").contains("ALLIANCE_ENGINE_OPEN");
        assertThat(program.process().waitFor()).isEqualTo(EngineProcess.REFUSED);
      }
    }
  }

  private ChildProgram start(String port, String controllerPort) throws IOException {
    ChildProgram broker = ChildProgram.of(BrokerProcess.class).environment(LOGIN.engineEnvironment())
        .start(directory.toString(), port, controllerPort);
    broker.await("The broker serves on ");
    return broker;
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
