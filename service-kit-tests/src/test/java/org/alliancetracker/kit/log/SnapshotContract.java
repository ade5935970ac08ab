package org.alliancetracker.kit.log;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.ReplaceOptions;
import java.nio.charset.StandardCharsets;
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
    var entry = new Object() {
      Entry<Tally> value = fold.start("s");
    };
    List<Document> ages = new ArrayList<>();
    store.forEachFrom("s", 1, commit -> ages.add(fold.toDocument(entry.value = fold.apply(entry.value, commit))));

    assertThat(ages).hasSize(10);
    for (Document age : ages) {
      keep(age);
      assertThat(log().load("s")).isEqualTo(replayed);
    }
  }

  @Test
  default void anEntryIsNeverReplacedByOneOfAnEarlierCommit() {
    add("s", "one", 1);
    add("s", "two", 2);
    StreamStore store = new StreamStore(database(), "tally");
    Fold<Tally, Tally.Event> fold = new Fold<>(Tally.model());
    List<Document> ages = new ArrayList<>();
    var entry = new Object() {
      Entry<Tally> value = fold.start("s");
    };
    store.forEachFrom("s", 1, commit -> ages.add(fold.toDocument(entry.value = fold.apply(entry.value, commit))));
    Document resent = new Document(ages.getLast()).append("sent", 2L);
    Document other = new Document(ages.getFirst()).append("_id", "other");

    // when a late writer brings its old entry together with one that the store does not have
    keep(ages.getLast());
    store.replaceEntries(List.of(ages.getFirst(), other));

    // then
    assertThat(store.entry("s")).contains(ages.getLast());
    assertThat(store.entry("other")).contains(other);
    store.replaceEntries(List.of(resent));
    assertThat(store.entry("s")).as("of the same commit").contains(resent);
  }

  @Test
  default void aRowOfAnotherFormIsMadeForItsReaderUntilItIsMadeAnew() {
    add("s", "one", 5);
    Document kept = new Document("_id", "s").append("version", 1L).append("commit", 1L).append("sent", 1L).append("bytes", 1L)
        .append("state", "{\"total\":99,\"steps\":[],\"sealedText\":null}").append("row", new Document("sum", 99L));

    keep(kept.append("form", 7));
    assertThat(log().rows().of(readForItsRow())).isEqualTo(new Document("total", 5L));
    keep(kept.append("form", 0));
    assertThat(log().rows().of(readForItsRow())).as("of this form").isEqualTo(new Document("sum", 99L));
  }

  private Document readForItsRow() {
    return log().rows().entries().find(new Document("_id", "s")).projection(EntryRows.FIELDS).first();
  }

  /** As somebody else left it. */
  private void keep(Document entry) {
    database().getCollection("tally_entries").replaceOne(new Document("_id", entry.get("_id")), entry, new ReplaceOptions().upsert(true));
  }

  @Test
  default void aSnapshotReadsBackWhatItWroteAlsoWhereTheWireLeavesFieldsOut() {
    add("s", "one", 5);
    Fold<Tally, Tally.Event> fold = new Fold<>(Tally.model());
    StreamStore store = new StreamStore(database(), "tally");
    var entry = new Object() {
      Entry<Tally> value = fold.start("s");
    };
    store.forEachFrom("s", 1, commit -> entry.value = fold.apply(entry.value, commit));

    assertThat(fold.fromDocument(fold.toDocument(entry.value))).as("read, not replayed").isEqualTo(entry.value);
    assertThat(entry.value.commit()).isEqualTo(1);
  }

  @Test
  default void theBytesOfAStreamAreKeptAndCountedOnceWhereAnOlderEntryDoesNotSayThem() {
    add("s", "one", 5);
    add("s", "été \uD83D\uDE80", 7);
    StreamStore store = new StreamStore(database(), "tally");
    List<String> texts = new ArrayList<>();
    store.forEachFrom("s", 1, commit -> texts.addAll(commit.events()));
    long bytes = texts.stream().mapToLong(text -> text.getBytes(StandardCharsets.UTF_8).length).sum();
    Fold<Tally, Tally.Event> fold = new Fold<>(Tally.model());
    var entry = new Object() {
      Entry<Tally> value = fold.start("s");
    };
    store.forEachFrom("s", 1, commit -> entry.value = fold.apply(entry.value, commit));

    assertThat(log().load("s").bytes()).as("folded").isEqualTo(bytes);
    keep(fold.toDocument(entry.value));
    assertThat(log().load("s").bytes()).as("kept").isEqualTo(bytes);
    Document older = fold.toDocument(entry.value);
    older.remove("bytes");
    keep(older);
    assertThat(log().load("s").bytes()).as("counted").isEqualTo(bytes);
  }

  @Test
  default void aStateTooLargeForADocumentIsLeftOutAndFoldedAnew() {
    Fold<Tally, Tally.Event> fold = new Fold<>(Tally.model());
    Tally large = new Tally(1, List.of("x".repeat(Fold.MOST_SNAPSHOT_BYTES)), null);
    Document document = fold.toDocument(new Entry<>("s", 9, 8, 7, 6, large));

    assertThat(document.getString("state")).isEmpty();
    assertThat(document.getLong("version")).as("the list still says how far it is").isEqualTo(9);
    assertThat(fold.fromDocument(document)).isEqualTo(fold.start("s").withSent(7));
  }

  @Test
  default void aSnapshotOfAnOlderFormIsReplacedByAReplay() {
    add("s", "one", 5);
    keep(new Document("_id", "s").append("version", 1L).append("commit", 1L).append("sent", 1L).append("bytes", 1L)
        .append("state", "{\"sum\":99}").append("row", new Document()));

    assertThat(log().load("s").state().total()).isEqualTo(5);
  }
}
