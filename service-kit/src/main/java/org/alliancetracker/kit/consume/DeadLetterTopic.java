package org.alliancetracker.kit.consume;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
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
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.springframework.kafka.support.KafkaHeaders;

/** Reads a group's dead letters from the beginning to where they end now. It commits nothing: the topic is a record. */
final class DeadLetterTopic {

  private final KafkaSettings settings;

  DeadLetterTopic(KafkaSettings settings) {
    this.settings = settings;
  }

  List<DeadLetter> read(String topic) {
    List<DeadLetter> letters = new ArrayList<>();
    new WholeTopic(settings).forEach(topic, record -> letters.add(letter(record)));
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
    try (var consumer = new WholeTopic(settings).open(Map.of(ConsumerConfig.GROUP_ID_CONFIG, group))) {
      OffsetAndMetadata next = consumer.committed(Set.of(partition)).get(partition);
      return next != null && next.offset() > offset
          || consumer.endOffsets(Set.of(partition)).get(partition) <= offset;
    }
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
