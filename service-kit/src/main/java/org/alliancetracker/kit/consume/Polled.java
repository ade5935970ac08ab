package org.alliancetracker.kit.consume;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.alliancetracker.kit.trace.Traces;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.Message;

/**
 * One record of a poll.
 *
 * @param key null where it has none
 * @param value empty for a tombstone
 * @param origin {@code <partition>:<offset>}
 * @param trace the trace it is part of, or null
 */
record Polled(String key, byte[] value, String origin, String trace) {

  /** The records of a poll in its order, which is that of each partition. */
  static List<Polled> all(Message<? extends List<?>> poll) {
    List<?> keys = each(poll, KafkaHeaders.RECEIVED_KEY);
    List<?> partitions = each(poll, KafkaHeaders.RECEIVED_PARTITION);
    List<?> offsets = each(poll, KafkaHeaders.OFFSET);
    List<?> headers = each(poll, KafkaHeaders.BATCH_CONVERTED_HEADERS);
    return IntStream.range(0, poll.getPayload().size())
        .mapToObj(i -> new Polled(text(at(keys, i)), poll.getPayload().get(i) instanceof byte[] bytes ? bytes : new byte[0],
            at(partitions, i) + ":" + at(offsets, i),
            at(headers, i) instanceof Map<?, ?> ofRecord ? text(ofRecord.get(Traces.HEADER)) : null))
        .toList();
  }

  private static List<?> each(Message<?> poll, String header) {
    return poll.getHeaders().get(header) instanceof List<?> values ? values : List.of();
  }

  private static Object at(List<?> values, int index) {
    return index < values.size() ? values.get(index) : null;
  }

  private static String text(Object value) {
    return switch (value) {
      case byte[] bytes -> new String(bytes, StandardCharsets.UTF_8);
      case String text -> text;
      case null, default -> null;
    };
  }
}
