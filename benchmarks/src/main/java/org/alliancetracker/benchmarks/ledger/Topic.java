package org.alliancetracker.benchmarks.ledger;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.alliancetracker.benchmarks.system.KafkaClient;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads a topic as a stranger would, from its beginning. */
final class Topic implements AutoCloseable {

  private final KafkaConsumer<String, byte[]> consumer;
  private final List<TopicPartition> partitions;

  Topic(KafkaClient kafka, String name) {
    consumer = new KafkaConsumer<>(kafka.with(Map.of("fetch.max.wait.ms", 100)),
        new StringDeserializer(), new ByteArrayDeserializer());
    partitions = consumer.partitionsFor(name).stream().map(info -> new TopicPartition(name, info.partition())).toList();
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
  }

  /** Records written since the last call, partition by partition in order, up to the end as it is now. */
  List<Event> more() {
    Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
    List<Event> events = new ArrayList<>();
    while (partitions.stream().anyMatch(each -> consumer.position(each) < ends.get(each))) {
      consumer.poll(Duration.ofMillis(200)).forEach(record -> events.add(Event.of(record.value())));
    }
    return events;
  }

  @Override
  public void close() {
    consumer.close();
  }
}
