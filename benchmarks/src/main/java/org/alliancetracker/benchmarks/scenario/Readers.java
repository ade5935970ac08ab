package org.alliancetracker.benchmarks.scenario;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.alliancetracker.benchmarks.system.KafkaClient;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** The groups that read a topic. */
final class Readers {

  private static final long LONGEST_NANOS = TimeUnit.MINUTES.toNanos(3);
  private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

  private Readers() {
  }

  /** Returns when all have read to the end, or after three minutes. */
  static void awaitCaughtUp(KafkaClient kafka, String topic, String... groups) {
    long end = System.nanoTime() + LONGEST_NANOS;
    try (Admin admin = Admin.create(kafka.settings())) {
      TopicDescription described = admin.describeTopics(List.of(topic)).allTopicNames().get().get(topic);
      Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
      described.partitions().forEach(each -> latest.put(new TopicPartition(topic, each.partition()), OffsetSpec.latest()));
      for (String group : groups) {
        while (behind(admin, latest, group) && System.nanoTime() < end) {
          LockSupport.parkNanos(LOOK_NANOS);
        }
      }
    } catch (ExecutionException refused) {
      throw new IllegalStateException(refused);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  private static boolean behind(Admin admin, Map<TopicPartition, OffsetSpec> latest, String group)
      throws ExecutionException, InterruptedException {
    Map<TopicPartition, ListOffsetsResult.ListOffsetsResultInfo> ends = admin.listOffsets(latest).all().get();
    Map<TopicPartition, OffsetAndMetadata> read =
        admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata().get();
    return ends.entrySet().stream().anyMatch(each -> {
      OffsetAndMetadata at = read.get(each.getKey());
      return each.getValue().offset() > (at == null ? 0 : at.offset());
    });
  }
}
