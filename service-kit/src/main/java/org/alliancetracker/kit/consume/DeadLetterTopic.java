package org.alliancetracker.kit.consume;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.alliancetracker.contract.envelope.Envelope;
import org.alliancetracker.contract.envelope.EnvelopeCodec;
import org.alliancetracker.contract.envelope.UnreadableEnvelope;
import org.alliancetracker.kit.kafka.KafkaSettings;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.springframework.kafka.support.KafkaHeaders;

/** Reads a group's dead letters from the beginning to where they end now. It commits nothing: the topic is a record. */
final class DeadLetterTopic {

  private static final Duration POLL = Duration.ofMillis(500);

  private final KafkaSettings settings;

  DeadLetterTopic(KafkaSettings settings) {
    this.settings = settings;
  }

  List<DeadLetter> read(String topic) {
    List<DeadLetter> letters = new ArrayList<>();
    try (var consumer = open(configuration())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic).stream().map(found -> new TopicPartition(topic, found.partition())).toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
          letters.add(letter(record));
        }
      }
    }
    return letters;
  }

  /**
   * Whether the group has got past a record of its topic, or the topic does not hold it any more. Then nothing of it is
   * still to come to the dead letters.
   *
   * @param origin {@code <partition>:<offset>}
   */
  boolean isPast(String topic, String group, String origin) {
    int colon = origin.indexOf(':');
    TopicPartition partition = new TopicPartition(topic, Integer.parseInt(origin.substring(0, colon)));
    long offset = Long.parseLong(origin.substring(colon + 1));
    Map<String, Object> configuration = configuration();
    configuration.put(ConsumerConfig.GROUP_ID_CONFIG, group);
    try (var consumer = open(configuration)) {
      OffsetAndMetadata next = consumer.committed(Set.of(partition)).get(partition);
      return next != null && next.offset() > offset
          || consumer.endOffsets(Set.of(partition)).get(partition) <= offset;
    }
  }

  private static KafkaConsumer<byte[], byte[]> open(Map<String, Object> configuration) {
    return new KafkaConsumer<>(configuration, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }

  private Map<String, Object> configuration() {
    Map<String, Object> configuration = settings.client("redrive");
    configuration.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    configuration.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 10_000);
    configuration.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    return configuration;
  }

  private static DeadLetter letter(ConsumerRecord<byte[], byte[]> record) {
    Optional<Envelope> event;
    try {
      event = Optional.of(EnvelopeCodec.read(record.value()));
    } catch (UnreadableEnvelope broken) {
      event = Optional.empty();
    }
    return new DeadLetter(
        record.partition(), record.offset(), origin(record), text(record.key()), reason(record), event);
  }

  private static String origin(ConsumerRecord<byte[], byte[]> record) {
    Header partition = record.headers().lastHeader(KafkaHeaders.DLT_ORIGINAL_PARTITION);
    Header offset = record.headers().lastHeader(KafkaHeaders.DLT_ORIGINAL_OFFSET);
    return partition == null || offset == null
        ? ""
        : ByteBuffer.wrap(partition.value()).getInt() + ":" + ByteBuffer.wrap(offset.value()).getLong();
  }

  private static String reason(ConsumerRecord<byte[], byte[]> record) {
    Header cause = record.headers().lastHeader(ContainerFailures.REASON);
    return cause == null ? "not said" : text(cause.value());
  }

  private static String text(byte[] bytes) {
    return bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8);
  }
}
