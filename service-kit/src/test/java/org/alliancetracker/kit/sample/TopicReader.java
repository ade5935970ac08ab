package org.alliancetracker.kit.sample;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.alliancetracker.contract.envelope.Envelope;
import org.alliancetracker.contract.envelope.EnvelopeCodec;
import org.alliancetracker.contract.envelope.UnreadableEnvelope;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads a whole topic as it is now. */
public final class TopicReader {

  private TopicReader() {}

  /** Every readable event, in the order of its partition. */
  public static List<Envelope> read(String bootstrap, String topic) {
    List<Envelope> events = new ArrayList<>();
    for (ConsumerRecord<byte[], byte[]> record : records(bootstrap, topic)) {
      try {
        events.add(EnvelopeCodec.read(record.value()));
      } catch (UnreadableEnvelope poison) {
        // Tests put such records there on purpose and look for them with records().
      }
    }
    return events;
  }

  public static List<ConsumerRecord<byte[], byte[]>> records(String bootstrap, String topic) {
    List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
    Map<String, Object> configuration =
        Map.of("bootstrap.servers", bootstrap, "enable.auto.commit", false, "default.api.timeout.ms", 20_000);
    try (var consumer =
        new KafkaConsumer<>(configuration, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      if (!consumer.listTopics().containsKey(topic)) {
        return records;
      }
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic).stream().map(found -> new TopicPartition(topic, found.partition())).toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
        consumer.poll(Duration.ofMillis(200)).forEach(records::add);
      }
    }
    return records;
  }
}
