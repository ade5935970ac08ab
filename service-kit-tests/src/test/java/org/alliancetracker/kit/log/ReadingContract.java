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
  default void partsOfAHistoryJoinedAreTheWholeInBothDirections() {
    for (int i = 0; i < 40; i++) {
      addTogether("s", "c" + i, i % 3 + 1);
    }
    List<Envelope> whole = log().history("s");

    for (int most : new int[] {1, 2, 7, 100}) {
      assertThat(parts(false, most, Long.MAX_VALUE)).as("by " + most).isEqualTo(whole);
      assertThat(parts(true, most, Long.MAX_VALUE)).as("by " + most).isEqualTo(whole.reversed());
    }
    assertThat(parts(false, 100, 1)).as("by bytes, one at least").isEqualTo(whole);
    assertThat(parts(true, 100, 1)).as("by bytes, one at least").isEqualTo(whole.reversed());
    assertThat(log().history("s", log().load("s"), null, false, 100, 2_000).events()).as("by bytes").hasSizeBetween(2, 20);
  }

  @Test
  default void aPlaceThatNobodyGaveOutIsNone() {
    for (String text : List.of("", "1", "1.", "0.1", "-1.2", "1.2.3", "9999999999999.1", "a.b")) {
      assertThat(Stretch.Place.parse(text)).as(text).isEmpty();
    }
    assertThat(Stretch.Place.parse(new Stretch.Place(3, 7).text())).contains(new Stretch.Place(3, 7));
    assertThat(log().history("s", log().load("s"), new Stretch.Place(5, 5), true, 10, 10).events()).isEmpty();
  }

  private void addTogether(String stream, String id, int events) {
    List<Draft<Tally.Event>> drafts = new ArrayList<>();
    for (int i = 0; i < events; i++) {
      drafts.add(new Draft<>(new Tally.Added(1, id), PartialDate.parse("2026-11-22"), false));
    }
    log().execute(stream, command(id), (tally, at) -> Decision.accepted(drafts));
  }

  private List<Envelope> parts(boolean newestFirst, int most, long mostBytes) {
    List<Envelope> all = new ArrayList<>();
    Stretch.Place after = null;
    do {
      Stretch part = log().history("s", log().load("s"), after, newestFirst, most, mostBytes);
      assertThat(part.events()).isNotEmpty().hasSizeLessThanOrEqualTo(most);
      all.addAll(part.events());
      after = part.next();
    } while (after != null);
    return all;
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
