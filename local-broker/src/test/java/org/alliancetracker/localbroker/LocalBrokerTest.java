package org.alliancetracker.localbroker;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

class LocalBrokerTest {

  @TempDir
  Path directory;

  @Test
  void recordsAreKeptBetweenStarts() throws Exception {
    try (var broker = LocalBroker.start(directory, 0);
        var admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrap()));
        var producer = new KafkaProducer<>(Map.of("bootstrap.servers", broker.bootstrap()), new StringSerializer(),
            new StringSerializer())) {
      admin.createTopics(List.of(new NewTopic("t", Optional.of(1), Optional.empty()))).all().get();
      producer.send(new ProducerRecord<>("t", "k", "kept")).get();
    }

    try (var broker = LocalBroker.start(directory, 0);
        var consumer = new KafkaConsumer<>(Map.of("bootstrap.servers", broker.bootstrap()), new StringDeserializer(),
            new StringDeserializer())) {
      var partition = new TopicPartition("t", 0);
      consumer.assign(List.of(partition));
      consumer.seekToBeginning(List.of(partition));
      assertThat(consumer.poll(Duration.ofSeconds(20))).extracting("value").containsExactly("kept");
    }
  }
}
