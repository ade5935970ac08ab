package org.alliancetracker.benchmarks.floor;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.LongAdder;
import org.alliancetracker.benchmarks.system.KafkaClient;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** A plain idempotent producer, acks=all, and a plain consumer that counts. */
final class FloorTopic {

  /** As many as ours have. */
  private static final int PARTITIONS = 12;

  private final String topic;
  private final KafkaProducer<String, byte[]> producer;
  private final LongAdder received = new LongAdder();

  FloorTopic(KafkaClient kafka, String topic) {
    this.topic = topic;
    producer = new KafkaProducer<>(kafka.with(Map.of("acks", "all", "enable.idempotence", true, "linger.ms", 0)),
        new StringSerializer(), new ByteArraySerializer());
    Thread.ofPlatform().daemon().name("consumer").start(() -> count(kafka));
  }

  static void create(KafkaClient kafka, String topic) {
    try (Admin admin = Admin.create(kafka.settings())) {
      admin.createTopics(List.of(new NewTopic(topic, Optional.of(PARTITIONS), Optional.empty()))).all().get();
    } catch (ExecutionException refused) {
      if (!(refused.getCause() instanceof TopicExistsException)) {
        throw new IllegalStateException(refused);
      }
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  void send(String key, String event, Runnable acknowledged) {
    producer.send(new ProducerRecord<>(topic, key, event.getBytes(StandardCharsets.UTF_8)), (metadata, failure) -> {
      if (failure == null) {
        acknowledged.run();
      }
    });
  }

  private void count(KafkaClient kafka) {
    try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(kafka.with(Map.of("group.id",
        "floor", "auto.offset.reset", "earliest")), new StringDeserializer(), new ByteArrayDeserializer())) {
      consumer.subscribe(List.of(topic));
      while (true) {
        received.add(consumer.poll(Duration.ofSeconds(1)).count());
      }
    }
  }

  long received() {
    return received.sum();
  }
}
