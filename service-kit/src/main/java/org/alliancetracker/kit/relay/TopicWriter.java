package org.alliancetracker.kit.relay;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import org.alliancetracker.kit.kafka.KafkaSettings;
import org.alliancetracker.kit.trace.Traces;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Sends one record and waits until every in-sync replica has it. Safe for many threads. */
public final class TopicWriter implements AutoCloseable {

  private static final int DELIVERY_MILLIS = 6_000;

  private final KafkaSettings settings;
  private final ReentrantLock opening = new ReentrantLock();
  private volatile KafkaProducer<String, byte[]> producer;

  public TopicWriter(KafkaSettings settings) {
    this.settings = settings;
  }

  /** Returns when the record is acknowledged; throws {@link SendFailed} when it is not, or not in time. */
  public void send(String topic, String key, byte[] value) {
    send(topic, key, value, Optional.empty());
  }

  /** The same with a header that says where the record belongs in a trace. */
  public void send(String topic, String key, byte[] value, Optional<String> traceparent) {
    ProducerRecord<String, byte[]> record = new ProducerRecord<>(topic, key, value);
    traceparent.ifPresent(place -> record.headers().add(Traces.HEADER, place.getBytes(StandardCharsets.US_ASCII)));
    try {
      producer()
          .send(record)
          .get(DELIVERY_MILLIS + 4_000L, TimeUnit.MILLISECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new SendFailed(topic, stopped);
    } catch (ExecutionException failed) {
      throw new SendFailed(topic, failed.getCause());
    } catch (TimeoutException | KafkaException failed) {
      throw new SendFailed(topic, failed);
    }
  }

  // Opened late, because the client refuses to start while the broker's name cannot be resolved.
  private KafkaProducer<String, byte[]> producer() {
    KafkaProducer<String, byte[]> open = producer;
    if (open != null) {
      return open;
    }
    opening.lock();
    try {
      if (producer == null) {
        producer = new KafkaProducer<>(configuration(), new StringSerializer(), new ByteArraySerializer());
      }
      return producer;
    } finally {
      opening.unlock();
    }
  }

  private Map<String, Object> configuration() {
    Map<String, Object> configuration = settings.client("relay");
    configuration.put(ProducerConfig.ACKS_CONFIG, "all");
    configuration.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    configuration.put(ProducerConfig.LINGER_MS_CONFIG, 0);
    configuration.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 3_000);
    configuration.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, DELIVERY_MILLIS);
    configuration.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 3_000);
    configuration.put(ProducerConfig.BUFFER_MEMORY_CONFIG, 8L << 20);
    return configuration;
  }

  @Override
  public void close() {
    opening.lock();
    try {
      if (producer != null) {
        producer.close(Duration.ofSeconds(5));
      }
    } finally {
      opening.unlock();
    }
  }
}
