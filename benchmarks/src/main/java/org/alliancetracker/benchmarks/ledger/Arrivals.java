package org.alliancetracker.benchmarks.ledger;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.alliancetracker.benchmarks.system.KafkaClient;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** A plain consumer that notes when each event arrived. */
public final class Arrivals implements AutoCloseable {

  private static final String TITLE = "\"title\":\"";

  private final Map<String, Long> arrivals = new ConcurrentHashMap<>();
  private final KafkaConsumer<String, byte[]> consumer;
  private final Function<String, String> nameOf;
  private final Thread thread;

  /** @param nameOf what an event is remembered by; null: not at all */
  public Arrivals(KafkaClient kafka, String topic, Function<String, String> nameOf) {
    this(kafka, topic, nameOf, false);
  }

  /** Of all that the topic holds; by title. */
  public static Arrivals fromStart(KafkaClient kafka, String topic) {
    return new Arrivals(kafka, topic, Arrivals::title, true);
  }

  private Arrivals(KafkaClient kafka, String topic, Function<String, String> nameOf, boolean fromStart) {
    this.nameOf = nameOf;
    consumer = new KafkaConsumer<>(kafka.settings(), new StringDeserializer(),
        new ByteArrayDeserializer());
    List<TopicPartition> partitions =
        consumer.partitionsFor(topic).stream().map(info -> new TopicPartition(topic, info.partition())).toList();
    consumer.assign(partitions);
    if (fromStart) {
      consumer.seekToBeginning(partitions);
    } else {
      consumer.seekToEnd(partitions);
    }
    partitions.forEach(consumer::position);
    thread = Thread.ofPlatform().daemon().name("arrivals").start(this::work);
  }

  /** By their milestone's title, which is looked for and not parsed: this must cost little. */
  public static String title(String event) {
    int from = event.indexOf(TITLE);
    return from < 0 ? null : event.substring(from + TITLE.length(), event.indexOf('"', from + TITLE.length()));
  }

  private void work() {
    try {
      while (true) {
        consumer.poll(Duration.ofSeconds(1)).forEach(record -> {
          String name = nameOf.apply(new String(record.value(), StandardCharsets.UTF_8));
          if (name != null) {
            arrivals.putIfAbsent(name, System.nanoTime());
          }
        });
      }
    } catch (WakeupException closed) {
      consumer.close();
    }
  }

  /** By {@code System.nanoTime()}. */
  public Map<String, Long> seen() {
    return arrivals;
  }

  @Override
  public void close() {
    consumer.wakeup();
    try {
      thread.join();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
