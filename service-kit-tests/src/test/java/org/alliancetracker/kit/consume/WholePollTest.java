package org.alliancetracker.kit.consume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.alliancetracker.contract.envelope.Envelope;
import org.alliancetracker.contract.envelope.EnvelopeCodec;
import org.alliancetracker.kit.sample.Tally;
import org.alliancetracker.kit.trace.Traces;
import org.alliancetracker.localstore.EmbeddedStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.kafka.listener.BatchListenerFailedException;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.support.MessageBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class WholePollTest {

  @TempDir private Path directory;
  private EmbeddedStore store;
  private MongoClient client;
  private final List<String> writes = new CopyOnWriteArrayList<>();
  private final List<String> effects = new ArrayList<>();
  private final List<String> kept = new ArrayList<>();
  /** What acting on an event throws, by its id. */
  private Function<String, RuntimeException> failing = id -> null;
  private Intake<TotalsApp.Total> one;
  private Intake<TotalsApp.Total> other;

  @BeforeEach
  void start() {
    store = EmbeddedStore.open(directory, 0);
    client = MongoClients.create(MongoClientSettings.builder().applyConnectionString(new ConnectionString(store.uri()))
        .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(1, TimeUnit.SECONDS))
        .addCommandListener(new Writes()).build());
    one = intake();
    other = intake();
    one.views().createIndexes();
  }

  @AfterEach
  void stop() {
    client.close();
    store.close();
  }

  private final class Writes implements CommandListener {
    @Override
    public void commandStarted(CommandStartedEvent event) {
      if (List.of("insert", "update").contains(event.getCommandName())) {
        writes.add(event.getCommandName());
      }
    }
  }

  private final class WatchedTotals extends TotalsApp.Totals {
    @Override
    public void keepChanges(List<Applied<TotalsApp.Total, Tally.Event>> told) {
      kept.add(told.stream().map(each -> each.said().id() + " " + each.event()).collect(Collectors.joining(", ")));
    }

    @Override
    public void act(Applied<TotalsApp.Total, Tally.Event> told) {
      RuntimeException failure = failing.apply(told.said().id());
      if (failure != null) {
        throw failure;
      }
      effects.add(told.said().id() + " " + told.before().sum() + ">" + told.after().sum());
    }
  }

  private Intake<TotalsApp.Total> intake() {
    var view = new WatchedTotals();
    return new Intake<>(view, new Views<>(client.getDatabase("polls"), view), InstantSource.system(), Traces.passedOn());
  }

  private static byte[] event(String stream, long version) {
    return event(stream, version, "tally.added.v1", Tally.model().codec().encode(new Tally.Added(version, stream + version)));
  }

  private static byte[] event(String stream, long version, String type, JsonNode data) {
    return EnvelopeCodec.write(new Envelope(stream + ":" + version, "/test", type, stream, version, stream, Tally.DAY,
        Tally.noon(), "p", null, false, data));
  }

  private static void poll(Intake<?> intake, byte[]... records) {
    List<Integer> all = IntStream.range(0, records.length).boxed().toList();
    intake.accept(MessageBuilder.withPayload(List.of(records))
        .setHeader(KafkaHeaders.RECEIVED_KEY, all.stream().map(i -> "s".getBytes(StandardCharsets.UTF_8)).toList())
        .setHeader(KafkaHeaders.RECEIVED_PARTITION, all.stream().map(i -> 0).toList())
        .setHeader(KafkaHeaders.OFFSET, all.stream().map(Long::valueOf).toList()).build());
  }

  private static String seen(Intake<TotalsApp.Total> intake, String stream) {
    return intake.find(stream).map(it -> it.version() + ":" + it.view().sum() + (it.parked() ? " parked" : "")).orElse("none");
  }

  @Test
  void theEventsOfAPollAreOneWriteForNewStreamsAndOneForKnownOnes() {
    poll(one, event("s", 1), event("t", 1));
    assertThat(writes).containsExactly("insert");
    writes.clear();

    poll(one, event("s", 2), event("t", 2), event("s", 3), event("s", 4), event("u", 1));

    assertThat(writes).containsExactlyInAnyOrder("insert", "update");
    assertThat(seen(one, "s")).isEqualTo("4:10");
    assertThat(seen(one, "t")).isEqualTo("2:3");
    assertThat(seen(one, "u")).isEqualTo("1:1");
  }

  @Test
  void eachEventIsDecodedOnceInAPollAndAlone() {
    TotalsApp.DECODED.clear();
    poll(one, event("s", 1), event("t", 1), event("s", 2));
    poll(one, event("s", 3));
    assertThat(TotalsApp.DECODED).isEqualTo(Map.of("s1", 1, "t1", 1, "s2", 1, "s3", 1));
  }

  @Test
  void whatWasReadBeforeIsNotDecodedAgain() {
    poll(one, event("s", 1), event("s", 2));
    TotalsApp.DECODED.clear();
    poll(one, event("s", 1), event("s", 2));
    poll(one, event("s", 2));
    assertThat(TotalsApp.DECODED).isEmpty();
  }

  @Test
  void changesAreKeptOnceForAPollAndWithTheirEvents() {
    poll(one, event("s", 1), event("t", 1));
    poll(one, event("s", 2));
    assertThat(kept).containsExactly("s:1 Added[amount=1, step=s1], t:1 Added[amount=1, step=t1]",
        "s:2 Added[amount=2, step=s2]");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void anUnknownTypeIsSkippedWithItsVersionAndNothingIsDoneForIt(boolean together) {
    var painted = event("s", 1, "tally.painted.v1", EnvelopeCodec.noData());
    var again = event("s", 2, "tally.painted.v1", EnvelopeCodec.noData());
    if (together) {
      poll(one, painted, again);
    } else {
      poll(one, painted);
      poll(one, again);
    }
    assertThat(seen(one, "s")).isEqualTo("2:0");
    assertThat(kept).isEmpty();
    assertThat(effects).isEmpty();

    poll(one, event("s", 3));
    assertThat(seen(one, "s")).isEqualTo("3:3");
  }

  @ParameterizedTest
  @CsvSource({"tally.added.v9, tally.added.v9 is newer than this service reads", "tally.added.v2, tally.added.v2 is broken: "})
  void aNewerMajorVersionAndBrokenDataParkTheStreamWithTheReason(String type, String reason) {
    var bad = event("s", 2, type, JsonMapper.shared().createObjectNode().put("amount", "many"));
    assertThatThrownBy(() -> poll(one, event("s", 1), bad)).hasCauseInstanceOf(PoisonEvent.class);
    assertThat(seen(one, "s")).isEqualTo("1:1 parked");
    assertThat(one.find("s").orElseThrow().parking().orElseThrow().reason()).startsWith("s:2: " + reason);
  }

  @Test
  void effectsSeeEachEventOnceInItsOrderWithTheViewsAroundIt() {
    poll(one, event("s", 1), event("s", 2), event("t", 1), event("s", 3));
    assertThat(effects).containsExactly("s:1 0>1", "s:2 1>3", "t:1 0>1", "s:3 3>6");
    assertThat(writes).containsExactly("insert");
  }

  @Test
  void whatWasReadBeforeIsSkipped() {
    poll(one, event("s", 1), event("s", 2));
    effects.clear();
    poll(one, event("s", 1), event("s", 2), event("s", 3), event("s", 2));
    assertThat(seen(one, "s")).isEqualTo("3:6");
    assertThat(effects).containsExactly("s:3 3>6");
  }

  @Test
  void aBadRecordIsNamedAndParksItsStreamAndThoseBeforeItAreApplied() {
    byte[] bad = "{".getBytes(StandardCharsets.UTF_8);
    assertThatThrownBy(() -> poll(one, event("t", 1), event("s", 1), event("t", 2), bad, event("t", 3)))
        .isInstanceOfSatisfying(BatchListenerFailedException.class, failed -> assertThat(failed.getIndex()).isEqualTo(3))
        .hasCauseInstanceOf(PoisonEvent.class);
    assertThat(seen(one, "t")).isEqualTo("2:3");
    assertThat(seen(one, "s")).isEqualTo("1:1 parked");
  }

  @Test
  void aViewThatAnotherProcessHasBroughtFurtherIsNotSetBack() {
    poll(one, event("s", 1), event("t", 1));
    poll(other, event("s", 1), event("s", 2), event("s", 3), event("t", 1));

    poll(one, event("s", 2), event("t", 2));

    assertThat(seen(one, "s")).isEqualTo("3:6");
    assertThat(seen(one, "t")).isEqualTo("2:3");
  }

  @Test
  void aStreamThatWasParkedBeforeItsFirstEventAndHealedIsMovedOn() {
    var since = new Seen.Parking(Instant.EPOCH, "a test", "0:0");
    Seen<TotalsApp.Total> unknown = one.seen("s");
    assertThat(one.views().move(unknown, new Seen<>("s", unknown.view(), 0, 0, Optional.of(since)))).isTrue();
    assertThat(one.views().move(one.seen("s"), unknown)).isTrue();

    poll(one, event("s", 1), event("t", 1), event("s", 2));

    assertThat(seen(one, "s")).isEqualTo("2:3");
    assertThat(seen(one, "t")).isEqualTo("1:1");
  }

  @Test
  void aGapInAPollParksItsStreamAndTheRecordIsNamed() {
    assertThatThrownBy(() -> poll(one, event("s", 1), event("t", 1), event("s", 3), event("t", 2)))
        .isInstanceOfSatisfying(BatchListenerFailedException.class, failed -> assertThat(failed.getIndex()).isEqualTo(2))
        .hasCauseInstanceOf(PoisonEvent.class);
    assertThat(seen(one, "s")).isEqualTo("1:1 parked");
    assertThat(seen(one, "t")).isEqualTo("1:1");

    assertThatThrownBy(() -> poll(one, event("t", 2), event("s", 4)))
        .isInstanceOfSatisfying(BatchListenerFailedException.class, failed -> assertThat(failed.getIndex()).isEqualTo(1));
    assertThat(seen(one, "t")).isEqualTo("2:3");
  }

  @Test
  void poisonInTheEffectsOfOneEventParksItsStreamOnly() {
    failing = id -> id.equals("s:2") ? new IllegalStateException("cannot") : null;
    assertThatThrownBy(() -> poll(one, event("s", 1), event("t", 1), event("s", 2), event("t", 2)))
        .isInstanceOfSatisfying(BatchListenerFailedException.class, failed -> assertThat(failed.getIndex()).isEqualTo(2))
        .hasCauseInstanceOf(PoisonEvent.class);
    assertThat(seen(one, "s")).isEqualTo("1:1 parked");
    assertThat(seen(one, "t")).isEqualTo("1:1");
  }

  @Test
  void troubleWithOneRecordHoldsBackNoneBeforeItAndThePollGoesOnThere() {
    failing = id -> id.equals("t:1") ? new Infrastructure.Trouble("not now") : null;
    assertThatThrownBy(() -> poll(one, event("s", 1), event("s", 2), event("t", 1), event("u", 1)))
        .isInstanceOfSatisfying(BatchListenerFailedException.class, failed -> assertThat(failed.getIndex()).isEqualTo(2))
        .hasCauseInstanceOf(Infrastructure.Trouble.class);
    assertThat(seen(one, "s")).isEqualTo("2:3");
    assertThat(seen(one, "t")).isEqualTo("none");

    failing = id -> null;
    poll(one, event("t", 1), event("u", 1));

    assertThat(seen(one, "t")).isEqualTo("1:1");
    assertThat(seen(one, "u")).isEqualTo("1:1");
  }

  @Test
  void aRecordWithoutValueOrKeyIsABadOne() {
    assertThatThrownBy(() -> one.accept(MessageBuilder.<List<byte[]>>withPayload(Arrays.asList(event("s", 1), null))
        .setHeader(KafkaHeaders.RECEIVED_KEY, Arrays.asList("s".getBytes(StandardCharsets.UTF_8), null))
        .setHeader(KafkaHeaders.RECEIVED_PARTITION, List.of(0, 0)).setHeader(KafkaHeaders.OFFSET, List.of(1L, 2L)).build()))
        .isInstanceOfSatisfying(BatchListenerFailedException.class, failed -> assertThat(failed.getIndex()).isEqualTo(1))
        .hasCauseInstanceOf(PoisonEvent.class);
    assertThat(seen(one, "s")).isEqualTo("1:1");
  }

  @Test
  void whileTheStoreIsAwayNothingCountsAsRead() {
    poll(one, event("s", 1), event("t", 1));
    store.close();
    assertThatThrownBy(() -> poll(one, event("s", 2), event("t", 2)))
        .isInstanceOfSatisfying(BatchListenerFailedException.class, failed -> assertThat(failed.getIndex()).isZero())
        .hasCauseInstanceOf(MongoException.class);
  }
}
