package org.alliancetracker.endtoend.system;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** A topic of the real broker, read from its beginning or written to like a stranger would. */
public final class Topic {

  private static final Duration POLL = Duration.ofMillis(500);

  private final String bootstrap;
  private final String name;

  Topic(String bootstrap, String name) {
    this.bootstrap = bootstrap;
    this.name = name;
  }

  /** All records up to the end as it is now, in the order of their partitions. */
  public List<ConsumerRecord<String, byte[]>> all() {
    try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(Map.of("bootstrap.servers", bootstrap,
        "isolation.level", "read_committed"), new StringDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> partitions = consumer.partitionsFor(name).stream()
          .map(info -> new TopicPartition(name, info.partition())).toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
      while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
        consumer.poll(POLL).forEach(records::add);
      }
      return records;
    }
  }

  /** Whether a group has read all that is there now. */
  public boolean isReadBy(String group) {
    try (KafkaConsumer<String, byte[]> asker = new KafkaConsumer<>(Map.of("bootstrap.servers", bootstrap,
        "group.id", group), new StringDeserializer(), new ByteArrayDeserializer())) {
      Set<TopicPartition> partitions = asker.partitionsFor(name).stream()
          .map(info -> new TopicPartition(name, info.partition())).collect(Collectors.toSet());
      Map<TopicPartition, OffsetAndMetadata> read = asker.committed(partitions);
      return asker.endOffsets(partitions).entrySet().stream().allMatch(end -> end.getValue() == 0
          || read.get(end.getKey()) != null && read.get(end.getKey()).offset() >= end.getValue());
    }
  }

  /** Records with that key. */
  public List<ConsumerRecord<String, byte[]>> of(String key) {
    return all().stream().filter(record -> key.equals(record.key())).toList();
  }

  /** Blocks until the broker has it. */
  public void send(String key, String value) {
    try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
        Map.of("bootstrap.servers", bootstrap, "acks", "all"), new StringSerializer(), new ByteArraySerializer())) {
      producer.send(new ProducerRecord<>(name, key, value.getBytes(StandardCharsets.UTF_8))).get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (java.util.concurrent.ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }
}
