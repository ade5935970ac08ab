package org.alliancetracker.kit.consume;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.alliancetracker.kit.kafka.KafkaSettings;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/**
 * How many records each of this service's groups has still to read, asked of Kafka now and then: what is committed
 * against where the topic ends. A consumer's own idea of its lag stands still when the consumer does.
 */
final class Lags implements MeterBinder, AutoCloseable {

  private static final int PATIENCE_MILLIS = 5_000;

  private final KafkaSettings settings;
  private final Intakes intakes;
  private final Map<Reading, Long> known = new ConcurrentHashMap<>();
  private Admin admin;

  Lags(KafkaSettings settings, Intakes intakes) {
    this.settings = settings;
    this.intakes = intakes;
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    for (Reading reading : intakes.readings()) {
      Gauge.builder("alliance.consumer.lag", () -> known.get(reading)).strongReference(true).baseUnit("records")
          .description("records the group has still to read; NaN while Kafka cannot be asked")
          .tag("group", reading.group()).tag("topic", reading.topic()).register(registry);
    }
  }

  /** Throws while Kafka cannot be asked; then nothing is known, since an old figure would look like a good one. */
  synchronized void measure() {
    try {
      if (admin == null) {
        admin = Admin.create(configuration());
      }
      for (Reading reading : intakes.readings()) {
        known.put(reading, behind(reading));
      }
    } catch (ExecutionException | KafkaException away) {
      known.clear();
      close();
      throw new KafkaException("lags cannot be asked for", away);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private long behind(Reading reading) throws InterruptedException, ExecutionException {
    List<TopicPartition> partitions = admin.describeTopics(List.of(reading.topic())).allTopicNames().get()
        .get(reading.topic()).partitions().stream()
        .map(partition -> new TopicPartition(reading.topic(), partition.partition())).toList();
    Map<TopicPartition, ListOffsetsResultInfo> ends = admin.listOffsets(
        partitions.stream().collect(Collectors.toMap(at -> at, at -> OffsetSpec.latest()))).all().get();
    Map<TopicPartition, OffsetAndMetadata> read =
        admin.listConsumerGroupOffsets(reading.group()).partitionsToOffsetAndMetadata().get();
    return partitions.stream().mapToLong(at -> behind(ends.get(at), read.get(at))).sum();
  }

  /** What a group has never committed it reads from the beginning, and topics keep theirs. */
  private static long behind(ListOffsetsResultInfo end, OffsetAndMetadata read) {
    return Math.max(0, end.offset() - (read == null ? 0 : read.offset()));
  }

  private Map<String, Object> configuration() {
    Map<String, Object> configuration = settings.client("lags");
    configuration.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS);
    configuration.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS);
    return configuration;
  }

  @Override
  public synchronized void close() {
    if (admin != null) {
      admin.close(Duration.ofSeconds(1));
      admin = null;
    }
  }
}
