package org.alliancetracker.testing.topic;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
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

/** Topics of a broker, read as they are now and written to as anybody may. */
public final class BrokerTopics implements AutoCloseable {

  private static final Duration POLL = Duration.ofMillis(200);
  private static final int LONGEST_MILLIS = 20_000;

  private final Map<String, Object> broker;
  private KafkaProducer<String, byte[]> producer;

  /** Of a broker that asks nobody who he is. */
  public BrokerTopics(String bootstrap) {
    this(Map.of("bootstrap.servers", bootstrap));
  }

  /** @param broker where it is and how to log in: settings of a client */
  public BrokerTopics(Map<String, Object> broker) {
    this.broker = Map.copyOf(broker);
  }

  /** Blocks until the broker has it. */
  public void send(String topic, String key, byte[] value) {
    try {
      producer().send(new ProducerRecord<>(topic, key, value)).get();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    } catch (ExecutionException fault) {
      throw new IllegalStateException(fault);
    }
  }

  /** All records up to the end as it is now, in the order of their partitions; none where there is no such topic. */
  public List<ConsumerRecord<String, byte[]>> records(String topic) {
    List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
    try (KafkaConsumer<String, byte[]> consumer = consumer(Map.of())) {
      if (!consumer.listTopics().containsKey(topic)) {
        return records;
      }
      Set<TopicPartition> partitions = partitions(consumer, topic);
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
        consumer.poll(POLL).forEach(records::add);
      }
    }
    return records;
  }

  public List<ConsumerRecord<String, byte[]>> records(String topic, String key) {
    return records(topic).stream().filter(each -> key.equals(each.key())).toList();
  }

  /** Whether a group has read all that is there now. */
  public boolean isReadBy(String group, String topic) {
    try (KafkaConsumer<String, byte[]> asker = consumer(Map.of("group.id", group))) {
      Set<TopicPartition> partitions = partitions(asker, topic);
      Map<TopicPartition, OffsetAndMetadata> read = asker.committed(partitions);
      return asker.endOffsets(partitions).entrySet().stream().allMatch(end -> end.getValue() == 0
          || read.get(end.getKey()) != null && read.get(end.getKey()).offset() >= end.getValue());
    }
  }

  private KafkaConsumer<String, byte[]> consumer(Map<String, Object> more) {
    Map<String, Object> settings = new HashMap<>(broker);
    settings.putAll(Map.of("enable.auto.commit", false, "isolation.level", "read_committed", "default.api.timeout.ms",
        LONGEST_MILLIS));
    settings.putAll(more);
    return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
  }

  private static Set<TopicPartition> partitions(KafkaConsumer<?, ?> consumer, String topic) {
    return consumer.partitionsFor(topic).stream().map(each -> new TopicPartition(topic, each.partition())).collect(Collectors.toSet());
  }

  private synchronized KafkaProducer<String, byte[]> producer() {
    if (producer == null) {
      Map<String, Object> settings = new HashMap<>(broker);
      settings.put("acks", "all");
      producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }
    return producer;
  }

  @Override
  public synchronized void close() {
    if (producer != null) {
      producer.close();
    }
  }
}
