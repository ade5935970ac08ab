package org.alliancetracker.kit.log;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import org.alliancetracker.kit.run.KillPoint;
import org.alliancetracker.kit.store.Keys;
import org.alliancetracker.kit.store.Stores;
import org.bson.Document;

/** The two collections of one kind of stream. Every read is by exact keys but {@link #scanPending}. */
final class StreamStore {

  private static final int BLOCK = 128;

  private final MongoCollection<Document> commits;
  private final MongoCollection<Document> entries;

  StreamStore(MongoDatabase database, String name) {
    commits = database.getCollection(name + "_commits");
    entries = database.getCollection(name + "_entries");
  }

  void createIndexes() {
    commits.createIndex(
        new Document(CommitDocument.COMMAND_ID, 1), new IndexOptions().unique(true).sparse(true));
    // On a real server this sparse index is the backlog; the embedded store ignores it and scans at start.
    commits.createIndex(new Document(CommitDocument.PENDING, 1), new IndexOptions().sparse(true));
  }

  MongoCollection<Document> entries() {
    return entries;
  }

  /** Throws the driver's duplicate-key error when the stream has moved on or the command id is taken. */
  void insert(CommitDocument commit) {
    KillPoint.reached("before-insert");
    commits.insertOne(commit.toDocument());
    KillPoint.reached("after-insert-before-answer");
  }

  Optional<CommitDocument> byCommandId(String commandId) {
    return Optional.ofNullable(commits.find(Keys.of(CommitDocument.COMMAND_ID, commandId)).first())
        .map(CommitDocument::of);
  }

  Optional<Document> entry(String stream) {
    return Optional.ofNullable(entries.find(Keys.id(stream)).first());
  }

  /** Commits {@code from}, {@code from + 1} ... as far as they follow each other without a hole. */
  void forEachFrom(String stream, long from, Consumer<CommitDocument> each) {
    forEachFrom(stream, from, BLOCK, commit -> {
      each.accept(commit);
      return true;
    });
  }

  /** The same, until {@code more} says no; at most {@code mostAtOnce} are read at a time. */
  void forEachFrom(String stream, long from, int mostAtOnce, Predicate<CommitDocument> more) {
    long next = from;
    int block = 2;
    while (true) {
      List<String> ids = new ArrayList<>(block);
      for (long n = next; n < next + block; n++) {
        ids.add(CommitDocument.id(stream, n));
      }
      List<CommitDocument> found = new ArrayList<>();
      commits.find(Keys.anyId(ids)).map(CommitDocument::of).into(found);
      found.sort(Comparator.comparingLong(CommitDocument::n));
      for (CommitDocument commit : found) {
        if (commit.n() != next) {
          return;
        }
        if (!more.test(commit)) {
          return;
        }
        next++;
      }
      if (found.size() < block) {
        return;
      }
      block = Math.min(block * 4, mostAtOnce);
    }
  }

  /** Commits {@code from}, {@code from - 1} ... down to the first, until {@code more} says no. */
  void forEachBackFrom(String stream, long from, int mostAtOnce, Predicate<CommitDocument> more) {
    for (long last = from; last > 0; last -= mostAtOnce) {
      List<String> ids = LongStream.rangeClosed(Math.max(1, last - mostAtOnce + 1), last)
          .mapToObj(n -> CommitDocument.id(stream, n)).toList();
      List<CommitDocument> found = commits.find(Keys.anyId(ids)).map(CommitDocument::of).into(new ArrayList<>());
      found.sort(Comparator.comparingLong(CommitDocument::n).reversed());
      for (CommitDocument commit : found) {
        if (!more.test(commit)) {
          return;
        }
      }
    }
  }

  /**
   * Each where the store has no entry of a later commit: another instance may have written one meanwhile, and whoever set it
   * back might not live to make that good.
   */
  void replaceEntries(Collection<Document> documents) {
    List<ReplaceOneModel<Document>> writes = new ArrayList<>(documents.size());
    for (Document document : documents) {
      Document notLater = new Document("_id", document.get("_id"))
          .append(Entry.COMMIT, new Document("$lte", document.getLong(Entry.COMMIT)));
      writes.add(new ReplaceOneModel<>(notLater, document, new ReplaceOptions().upsert(true)));
    }
    if (writes.isEmpty()) {
      return;
    }
    try {
      entries.bulkWrite(writes, new BulkWriteOptions().ordered(false));
    } catch (MongoBulkWriteException refused) {
      // one that is not to be replaced is not found, so the store tries to insert beside it
      if (refused.getWriteConcernError() != null
          || !refused.getWriteErrors().stream().allMatch(error -> error.getCategory() == ErrorCategory.DUPLICATE_KEY)) {
        throw refused;
      }
    }
  }

  /** Streams whose log goes on beyond these entries. */
  List<String> behind(Collection<Document> entries) {
    List<String> next =
        entries.stream().map(entry -> CommitDocument.id(entry.getString("_id"), entry.getLong(Entry.COMMIT) + 1)).toList();
    return next.isEmpty()
        ? List.of()
        : commits
            .find(Keys.anyId(next))
            .projection(new Document(CommitDocument.STREAM, 1))
            .map(commit -> commit.getString(CommitDocument.STREAM))
            .into(new ArrayList<>());
  }

  void unmark(Collection<String> commitIds) {
    if (!commitIds.isEmpty()) {
      commits.updateMany(Keys.anyId(commitIds), new Document("$unset", new Document(CommitDocument.PENDING, "")));
    }
  }

  /** A commit that still waits. */
  interface Marked {
    void found(String stream, long n, Instant committedAt);
  }

  /** Every commit that still waits. A full scan on the embedded store. */
  void scanPending(Marked each) {
    commits
        .find(Keys.of(CommitDocument.PENDING, true))
        .batchSize(Stores.BATCH)
        .projection(
            new Document(CommitDocument.STREAM, 1).append(CommitDocument.NUMBER, 1).append(CommitDocument.COMMITTED_AT, 1))
        .forEach(
            document ->
                each.found(
                    document.getString(CommitDocument.STREAM),
                    document.getLong(CommitDocument.NUMBER),
                    document.getDate(CommitDocument.COMMITTED_AT).toInstant()));
  }

  /** Of every entry what says which form it has. A full scan. */
  void scanForms(Consumer<Document> each) {
    Document shown = new Document("_id", 1).append(Entry.FORM, 1).append(Entry.BYTES, 1);
    entries.find().batchSize(Stores.BATCH).projection(shown).forEach(each);
  }

  void forEachStream(Consumer<String> each) {
    entries.find().batchSize(Stores.BATCH).projection(new Document("_id", 1)).forEach(document -> each.accept(document.getString("_id")));
  }
}
