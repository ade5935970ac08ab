package org.alliancetracker.kit.consume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.alliancetracker.kit.sample.Tally;
import org.alliancetracker.testing.program.ChildProgram;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.MemberDescription;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Much waits and each event takes long: memory stays bounded, the lag shows, and the group stays together. */
class SlowReaderTest {

  /** As many as the kit starts for each topic. */
  private static final int READERS = 2;
  private static final int SMALL = 600;
  private static final int LARGE = 250;
  private static final int LARGE_BYTES = 400_000;
  /** The records together are larger than this, so a reader that took them all in would die of it. */
  private static final int HEAP_MEGABYTES = 96;
  private static final String SLOWNESS = "PT0.03S";
  /** A poll of all that waits would take longer than this, and the reader would be thrown out of its group. */
  private static final int LONGEST_POLL_MILLIS = 5_000;

  @Test
  void memoryIsBoundedTheLagShowsAndTheGroupStaysTogether(@TempDir Path directory) throws Exception {
    try (RunningTotals running = RunningTotals.withoutReader(directory);
        Admin admin = Admin.create(Map.of("bootstrap.servers", running.bootstrap()));
        MongoClient store = MongoClients.create(running.storeUri())) {
      try (ChildProgram reader = start(running, directory)) {
        await().atMost(RunningTotals.LONG).ignoreExceptions().until(() -> members(admin).size() == READERS);
        Set<String> members = members(admin);
        String large = "x".repeat(LARGE_BYTES);
        for (int i = 0; i < SMALL + LARGE; i++) {
          running.writer().send(Tally.TOPIC, "s-" + i, RunningTotals.added("s-" + i, 1, 1, i < SMALL ? "x" : large));
          if (i == SMALL) {
            assertThat(lag(admin)).isPositive();
          }
        }

        var views = store.getDatabase("totals").getCollection("view_test_tally");
        await().atMost(RunningTotals.LONG).until(() -> views.countDocuments() == SMALL + LARGE);
        assertThat(reader.process().isAlive()).isTrue();
        assertThat(members(admin)).as("nobody was thrown out and came back").isEqualTo(members);
        await().atMost(RunningTotals.LONG).until(() -> lag(admin) == 0);
        assertThat(views.find(new Document("parkedSince", new Document("$exists", true)))).isEmpty();
      }
    }
  }

  private static ChildProgram start(RunningTotals running, Path directory) throws IOException {
    List<String> arguments = new ArrayList<>(List.of(SLOWNESS));
    arguments.addAll(running.arguments());
    arguments.add("--spring.cloud.stream.kafka.default.consumer.configuration[max.poll.interval.ms]=" + LONGEST_POLL_MILLIS);
    return ChildProgram.of(SlowTotals.class).heap(HEAP_MEGABYTES).log(directory.resolve("reader.log"))
        .start(arguments.toArray(String[]::new));
  }

  private static Set<String> members(Admin admin) throws Exception {
    return admin.describeConsumerGroups(List.of(RunningTotals.GROUP)).all().get().get(RunningTotals.GROUP).members()
        .stream().filter(member -> !member.assignment().topicPartitions().isEmpty())
        .map(MemberDescription::consumerId).collect(Collectors.toSet());
  }

  private static long lag(Admin admin) throws Exception {
    var partitions = admin.describeTopics(List.of(Tally.TOPIC)).allTopicNames().get().get(Tally.TOPIC).partitions();
    Map<TopicPartition, OffsetSpec> asked = partitions.stream().collect(Collectors.toMap(
        partition -> new TopicPartition(Tally.TOPIC, partition.partition()), partition -> OffsetSpec.latest()));
    Map<TopicPartition, ListOffsetsResultInfo> ends = admin.listOffsets(asked).all().get();
    var committed = admin.listConsumerGroupOffsets(RunningTotals.GROUP).partitionsToOffsetAndMetadata().get();
    return ends.entrySet().stream().mapToLong(end -> end.getValue().offset()
        - (committed.get(end.getKey()) == null ? 0 : committed.get(end.getKey()).offset())).sum();
  }
}
