package org.alliancetracker.kit.consume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import org.alliancetracker.kit.sample.Tally;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.kafka.support.KafkaHeaders;

/** A poll brings many records; what is wrong with one of them is the trouble of that one. */
class OneBadRecordAmongManyTest {

  private static final int RECORDS = 1_000;
  private static final int BAD = 517;
  /** One for all, so that they come in the same polls. */
  private static final int PARTITION = 3;

  @Test
  void onlyTheBadOneIsDeadLetteredWithItsPlaceAndAllOthersAreApplied(@TempDir Path directory) throws Exception {
    try (RunningTotals running = RunningTotals.start(directory)) {
      RecordMetadata bad = tell(running.bootstrap()).get(BAD).get();

      await().atMost(RunningTotals.LONG).until(() -> running.totals().find("s-" + (RECORDS - 1)).isPresent());
      for (int i = 0; i < RECORDS; i++) {
        assertThat(running.totals().find("s-" + i).map(seen -> seen.view().sum()).orElse(0L)).as("s-%d", i)
            .isEqualTo(i == BAD ? 0 : i + 1);
      }
      assertThat(running.topics().records(RunningTotals.DLT)).singleElement().satisfies(letter -> {
        assertThat(letter.key()).isEqualTo("s-" + BAD);
        assertThat(ByteBuffer.wrap(letter.headers().lastHeader(KafkaHeaders.DLT_ORIGINAL_OFFSET).value()).getLong())
            .isEqualTo(bad.offset());
        assertThat(letter.headers().lastHeader(ContainerFailures.REASON).value()).asString(StandardCharsets.UTF_8)
            .contains("cannot be read");
      });
    }
  }

  private static List<Future<RecordMetadata>> tell(String bootstrap) {
    List<Future<RecordMetadata>> sent = new ArrayList<>();
    try (var producer = new KafkaProducer<>(Map.of("bootstrap.servers", bootstrap, "linger.ms", 200), new StringSerializer(),
        new ByteArraySerializer())) {
      for (int i = 0; i < RECORDS; i++) {
        byte[] event = i == BAD ? "{\"specversion\":".getBytes(StandardCharsets.UTF_8)
            : RunningTotals.added("s-" + i, 1, i + 1, "x");
        sent.add(producer.send(new ProducerRecord<>(Tally.TOPIC, PARTITION, "s-" + i, event)));
      }
    }
    return sent;
  }
}
