package org.alliancetracker.kit.consume;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.alliancetracker.kit.kafka.KafkaSettings;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.stream.binder.kafka.ListenerContainerWithDlqAndRetryCustomizer;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.listener.AbstractMessageListenerContainer;
import org.springframework.kafka.listener.ConsumerAwareRecordRecoverer;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.BackOff;
import org.springframework.util.backoff.ExponentialBackOff;

/**
 * Retry and dead letters live in the listener container, because the binder's own would lose messages: poison goes to
 * {@code <topic>.<group>.dlt}, awaited; everything else is tried again for ever, and the partition waits, also while the
 * dead-letter topic itself is away.
 */
final class ContainerFailures implements ListenerContainerWithDlqAndRetryCustomizer {

  private static final Logger LOG = LoggerFactory.getLogger(ContainerFailures.class);
  private static final int ATTEMPTS_BETWEEN_LINES = 10;

  /** Header of a dead letter: why, in words. */
  static final String REASON = "alliance-reason";

  private static final Duration SHORTEST = Duration.ofMillis(200);
  private static final Duration LONGEST = Duration.ofSeconds(5);

  /** Under load a poll then brings many records, which are one write; it is what a reader adds to the time until news arrive. */
  private static final Duration BETWEEN_POLLS = Duration.ofMillis(20);

  private final KafkaTemplate<byte[], byte[]> deadLetters;
  private final MeterRegistry meters;

  ContainerFailures(KafkaSettings settings, MeterRegistry meters) {
    this.meters = meters;
    Map<String, Object> configuration = settings.client("dead-letters");
    configuration.put(ProducerConfig.ACKS_CONFIG, "all");
    configuration.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 3_000);
    configuration.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 6_000);
    configuration.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 3_000);
    deadLetters =
        new KafkaTemplate<>(
            new DefaultKafkaProducerFactory<>(configuration, new ByteArraySerializer(), new ByteArraySerializer()));
  }

  static String deadLetterTopic(String topic, String group) {
    return topic + "." + group + ".dlt";
  }

  @Override
  public boolean retryAndDlqInBinding(String destination, String group) {
    return false;
  }

  @Override
  public void configure(
      AbstractMessageListenerContainer<?, ?> container,
      String destination,
      String group,
      BiFunction<ConsumerRecord<?, ?>, Exception, TopicPartition> binderChoice,
      BackOff binderBackOff) {
    var recoverer =
        new DeadLetterPublishingRecoverer(
            deadLetters,
            (record, thrown) -> new TopicPartition(deadLetterTopic(record.topic(), group), record.partition()));
    recoverer.setFailIfSendResultIsError(true);
    recoverer.addHeadersFunction((record, thrown) -> reason(thrown));
    Counter written =
        Counter.builder("alliance.dead.letters").description("records this process sent to the dead letters")
            .tag("group", group).tag("topic", destination.replace("\\", "")).register(meters);
    ConsumerAwareRecordRecoverer counting =
        (record, consumer, thrown) -> {
          recoverer.accept(record, consumer, thrown);
          written.increment();
        };
    var handler = new DefaultErrorHandler(counting, forEver());
    handler.setClassifications(Map.of(PoisonEvent.class, false), true);
    handler.setLogLevel(KafkaException.Level.DEBUG);
    handler.setRetryListeners((record, thrown, attempt) -> tell(group, record, thrown, attempt));
    container.setCommonErrorHandler(handler);
    container.getContainerProperties().setIdleBetweenPolls(BETWEEN_POLLS.toMillis());
  }

  /** The container itself tells either nothing, or all headers of the poll with a long trace. */
  private static void tell(String group, ConsumerRecord<?, ?> record, Exception thrown, int attempt) {
    if (attempt == 1 || attempt % ATTEMPTS_BETWEEN_LINES == 0) {
      LOG.warn("group {} cannot take {}-{}@{} (attempt {}): {}", group, record.topic(), record.partition(), record.offset(),
          attempt, said(thrown));
    }
  }

  // The frameworks' own header tells only that a handler failed.
  private static RecordHeaders reason(Exception thrown) {
    return new RecordHeaders(List.of(new RecordHeader(REASON, said(thrown).getBytes(StandardCharsets.UTF_8))));
  }

  private static String said(Exception thrown) {
    Throwable cause = thrown;
    while (cause.getCause() != null && !(cause instanceof PoisonEvent)) {
      cause = cause.getCause();
    }
    return cause.getMessage() == null ? cause.toString() : cause.getMessage();
  }

  private static ExponentialBackOff forEver() {
    ExponentialBackOff backOff = new ExponentialBackOff(SHORTEST.toMillis(), 2);
    backOff.setMaxInterval(LONGEST.toMillis());
    return backOff;
  }
}
