package org.alliancetracker.localstore;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import org.junit.jupiter.api.Test;

class UnsyncedTest {

  private static final String COMMITS = "d.commits";

  private final Unsynced unsynced = new Unsynced();

  @Test
  void aReadThatMetAnUnsyncedInsertWaitsForIt() {
    write(insert("a"), 5);

    assertThat(newest(find(new Document("commandId", "x")), reply("a"))).isEqualTo(5);
  }

  @Test
  void aReadOfOtherDocumentsDoesNotWait() {
    write(insert("a"), 5);

    assertThat(newest(find(new Document("_id", "b")), reply("b"))).isZero();
  }

  @Test
  void aReadThatFindsNothingWhereADeleteIsUnsyncedWaits() {
    write(new Document("delete", "commits").append("deletes",
        List.of(new Document("q", new Document("_id", "a")).append("limit", 1))), 5);

    assertThat(newest(find(new Document("_id", "a")), reply())).isEqualTo(5);
  }

  @Test
  void aBulkUpdateByIdsMarksThoseIdsOnly() {
    write(new Document("update", "commits").append("updates",
        List.of(new Document("q", new Document("_id", new Document("$in", List.of("a", "b")))))), 5);

    assertThat(newest(find(new Document("_id", "b")), reply("b"))).isEqualTo(5);
    assertThat(newest(find(new Document("_id", "c")), reply("c"))).isZero();
  }

  @Test
  void anUpdateOfUnknownDocumentsMakesEveryReadOfItsCollectionWait() {
    write(new Document("update", "commits").append("updates", List.of(new Document("q", new Document("n", 1)))), 5);

    assertThat(newest(find(new Document("_id", "z")), reply("z"))).isEqualTo(5);
    assertThat(unsynced.newest("d.other", read(find(new Document("_id", "z"))), reply("z"))).isZero();
  }

  @Test
  void aCountWaitsForAnyUnsyncedWriteOfItsCollection() {
    write(insert("a"), 5);

    assertThat(newest(new Document("count", "commits"), new Document("n", 1))).isEqualTo(5);
  }

  @Test
  void whatIsOnDiskIsForgottenButNotWhatWasWrittenAgain() {
    write(insert("a"), 5);
    write(insert("b"), 5);
    write(insert("b"), 6);

    unsynced.durable(5);

    assertThat(newest(find(new Document()), reply("a"))).isZero();
    assertThat(newest(find(new Document()), reply("b"))).isEqualTo(6);
  }

  @Test
  void anAggregateThatWritesIsAWrite() {
    Document merge = new Document("aggregate", "commits").append("pipeline",
        List.of(new Document("$merge", new Document("into", "other"))));

    assertThat(Commands.kind("aggregate", merge)).isInstanceOf(Commands.Write.class);
  }

  @Test
  void anUnknownCommandCountsAsAWrite() {
    assertThat(Commands.kind("somethingNew", new Document("somethingNew", 1))).isInstanceOf(Commands.Write.class);
  }

  private void write(Document command, long epoch) {
    unsynced.mark(COMMITS, (Commands.Write) Commands.kind(command.keySet().iterator().next(), command), epoch);
  }

  private long newest(Document command, Document reply) {
    return unsynced.newest(COMMITS, read(command), reply);
  }

  private static Commands.Read read(Document command) {
    return (Commands.Read) Commands.kind(command.keySet().iterator().next(), command);
  }

  private static Document insert(String id) {
    return new Document("insert", "commits").append("documents", List.of(new Document("_id", id)));
  }

  private static Document find(Document filter) {
    return new Document("find", "commits").append("filter", filter);
  }

  private static Document reply(String... ids) {
    return new Document("cursor",
        new Document("firstBatch", List.of(ids).stream().map(id -> new Document("_id", id)).toList()));
  }
}
