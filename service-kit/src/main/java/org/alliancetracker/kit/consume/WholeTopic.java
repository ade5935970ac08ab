package org.alliancetracker.kit.consume;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.alliancetracker.kit.kafka.KafkaSettings;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads a topic from its beginning to where it ends now, beside its group: nothing is committed. */
final class WholeTopic {

  private static final Duration POLL = Duration.ofMillis(500);

  private final KafkaSettings settings;

  WholeTopic(KafkaSettings settings) {
    this.settings = settings;
  }

  /** In the order of each partition. */
  void forEach(String topic, Consumer<ConsumerRecord<byte[], byte[]>> each) {
    try (var consumer = open(Map.of())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic).stream().map(found -> new TopicPartition(topic, found.partition())).toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
        consumer.poll(POLL).forEach(each);
      }
    }
  }

  KafkaConsumer<byte[], byte[]> open(Map<String, Object> besides) {
    Map<String, Object> configuration = new HashMap<>(settings.client("whole-topic"));
    configuration.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    configuration.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 10_000);
    configuration.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    configuration.putAll(besides);
    return new KafkaConsumer<>(configuration, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }
}
