package org.alliancetracker.evaluation.program;

import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads a topic as anybody may, from its first record on. */
public final class Records {

  private Records() {}

  /** Whole records (headers, key and value as text) with this key, as soon as there are so many. */
  public static List<String> withKey(String topic, String key, int count) {
    Map<String, Object> settings = Map.of("bootstrap.servers", Program.get().lifecycle().bootstrap());
    List<String> found = new ArrayList<>();
    try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
          .map(each -> new TopicPartition(topic, each.partition())).toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      await().atMost(Duration.ofSeconds(30)).pollInSameThread().until(() -> {
        consumer.poll(Duration.ofMillis(200)).forEach(each -> {
          if (key.equals(each.key())) {
            found.add(each.headers() + new String(each.value(), StandardCharsets.UTF_8));
          }
        });
        return found.size() >= count;
      });
    }
    return found;
  }
}
