package org.alliancetracker.kit.consume;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.springframework.cloud.stream.binder.kafka.config.ClientFactoryCustomizer;
import org.springframework.kafka.core.ConsumerFactory;

/**
 * Commits each offset with the leader's term (epoch) of the records read, which the listener container leaves out. By it
 * the client notices that the broker has lost the last records it had acknowledged, and goes back to where the log parts
 * from what was read. Without it a reader would take what is written next at those offsets for read, and skip it
 * (docs/adr/0020-offsets-carry-the-leaders-epoch.md).
 */
final class LeaderTerms implements ClientFactoryCustomizer {

  @Override
  public void configure(ConsumerFactory<?, ?> consumers) {
    remembering(consumers);
  }

  private static <K, V> void remembering(ConsumerFactory<K, V> consumers) {
    consumers.addPostProcessor(LeaderTerms::remembering);
  }

  @SuppressWarnings("unchecked")
  private static <K, V> Consumer<K, V> remembering(Consumer<K, V> consumer) {
    Map<TopicPartition, Integer> terms = new ConcurrentHashMap<>();
    return (Consumer<K, V>) Proxy.newProxyInstance(
        LeaderTerms.class.getClassLoader(),
        new Class<?>[] {Consumer.class},
        (proxy, method, arguments) -> {
          if (method.getName().startsWith("commit") && arguments != null && arguments[0] instanceof Map<?, ?> offsets) {
            arguments[0] = withTerms(offsets, terms);
          }
          try {
            Object answer = method.invoke(consumer, arguments);
            if (answer instanceof ConsumerRecords<?, ?> records) {
              records.forEach(record -> remember(record, terms));
            }
            return answer;
          } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
          }
        });
  }

  private static void remember(ConsumerRecord<?, ?> record, Map<TopicPartition, Integer> terms) {
    record.leaderEpoch().ifPresent(term -> terms.put(new TopicPartition(record.topic(), record.partition()), term));
  }

  private static Map<TopicPartition, OffsetAndMetadata> withTerms(Map<?, ?> offsets, Map<TopicPartition, Integer> terms) {
    Map<TopicPartition, OffsetAndMetadata> committed = new HashMap<>();
    offsets.forEach((key, value) -> {
      TopicPartition partition = (TopicPartition) key;
      OffsetAndMetadata next = (OffsetAndMetadata) value;
      Optional<Integer> term = next.leaderEpoch().or(() -> Optional.ofNullable(terms.get(partition)));
      committed.put(partition, new OffsetAndMetadata(next.offset(), term, next.metadata()));
    });
    return committed;
  }
}
