package org.alliancetracker.kit.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.alliancetracker.contract.envelope.Envelope;
import org.alliancetracker.contract.envelope.PartialDate;
import org.alliancetracker.kit.decision.Decision;
import org.alliancetracker.kit.decision.Draft;
import org.alliancetracker.kit.sample.Tally;
import org.junit.jupiter.api.Test;

/** What was written is read whole, in order, and as of any time. */
interface ReadingContract extends StoredLog {

  @Test
  default void aStreamNobodyWroteDoesNotExist() {
    assertThat(log().load("never").exists()).isFalse();
    assertThat(log().history("never")).isEmpty();
  }

  @Test
  default void aLongStreamIsReadWholeAndInOrder() {
    for (int i = 0; i < 300; i++) {
      add("s", "c" + i, 1);
    }

    assertThat(log().history("s"))
        .extracting(Envelope::streamVersion)
        .containsExactlyElementsOf(LongStream.rangeClosed(1, 300).boxed().toList());
  }

  @Test
  default void theStateAtAnInstantIsWhatWasRecordedByThen() {
    add("s", "one", 5);
    now().set(Tally.noon().plusSeconds(60));
    add("s", "two", 7);

    assertThat(log().loadAt("s", Tally.noon().plusSeconds(59)).state().total()).isEqualTo(5);
    assertThat(log().loadAt("s", Tally.noon().plusSeconds(60)).state().total()).isEqualTo(12);
    assertThat(log().loadAt("s", Tally.noon().minusSeconds(1)).exists()).isFalse();
  }

  @Test
  default void theStateOnADayFoldsWhatHappenedByThen() {
    happened("late", 1, "2026-11-22");
    happened("early", 10, "2012");
    happened("between", 100, "2015-06");

    assertThat(log().loadOn("s", PartialDate.parse("2014-12-31")).state().total()).isEqualTo(10);
    assertThat(log().loadOn("s", PartialDate.parse("2015")).state().total()).isEqualTo(110);
    assertThat(log().loadOn("s", PartialDate.parse("2030-01-01")).state().total()).isEqualTo(111);
  }

  private void happened(String id, long amount, String day) {
    log().execute(
        "s",
        command(id),
        (tally, at) -> Decision.accepted(new Draft<>(new Tally.Added(amount, id), PartialDate.parse(day), true)));
  }

  @Test
  default void acceptedCommandsWaitInTheBacklogUntilUnmarked() {
    add("s", "one", 5);
    add("t", "two", 5);
    StreamStore store = new StreamStore(database(), "tally");

    List<String> waiting = new ArrayList<>();
    store.scanPending((stream, n, since) -> waiting.add(stream + ":" + n));
    assertThat(waiting).containsExactlyInAnyOrder("s:1", "t:1");

    store.unmark(List.of("s:1"));
    waiting.clear();
    store.scanPending((stream, n, since) -> waiting.add(stream + ":" + n));
    assertThat(waiting).containsExactly("t:1");
  }
}
