package org.alliancetracker.kit.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.alliancetracker.kit.sample.Tally;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** Entries are snapshots: whatever their age or form, they only save work. */
interface SnapshotContract extends StoredLog {

  @Test
  default void anEntryOfAnyAgeGivesTheSameState() {
    for (int i = 0; i < 10; i++) {
      add("s", "c" + i, i);
    }
    Loaded<Tally> replayed = log().load("s");
    StreamStore store = new StreamStore(database(), "tally");
    Fold<Tally, Tally.Event> fold = new Fold<>(Tally.model());
    var entry = new Object() { Entry<Tally> value = fold.start("s"); };
    List<Document> ages = new ArrayList<>();
    store.forEachFrom("s", 1, commit -> ages.add(fold.toDocument(entry.value = fold.apply(entry.value, commit))));

    assertThat(ages).hasSize(10);
    for (Document age : ages) {
      store.replaceEntries(List.of(age));
      assertThat(log().load("s")).isEqualTo(replayed);
    }
  }

  @Test
  default void aSnapshotReadsBackWhatItWroteAlsoWhereTheWireLeavesFieldsOut() {
    add("s", "one", 5);
    Fold<Tally, Tally.Event> fold = new Fold<>(Tally.model());
    StreamStore store = new StreamStore(database(), "tally");
    var entry = new Object() { Entry<Tally> value = fold.start("s"); };
    store.forEachFrom("s", 1, commit -> entry.value = fold.apply(entry.value, commit));

    assertThat(fold.fromDocument(fold.toDocument(entry.value))).as("read, not replayed").isEqualTo(entry.value);
    assertThat(entry.value.commit()).isEqualTo(1);
  }

  @Test
  default void aSnapshotOfAnOlderFormIsReplacedByAReplay() {
    add("s", "one", 5);
    new StreamStore(database(), "tally")
        .replaceEntries(
            List.of(
                new Document("_id", "s")
                    .append("version", 1L)
                    .append("commit", 1L)
                    .append("sent", 1L)
                    .append("state", "{\"sum\":99}")
                    .append("row", new Document())));

    assertThat(log().load("s").state().total()).isEqualTo(5);
  }
}
