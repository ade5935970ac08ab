package org.alliancetracker.benchmarks.floor;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.bson.Document;

/** One durable insert per command; in the other form also the entries and marks, in bulk, as our log has them. */
final class FloorStore {

  /** An alliance in our log: so many characters at first, and so many more with each milestone. */
  private static final int ENTRY = 2_000;
  private static final int PER_VERSION = 190;
  private static final String FILLING = "x".repeat(ENTRY + 400 * PER_VERSION);

  private record Sent(String stream, long version) {
  }

  private final MongoCollection<Document> commits;
  private final MongoCollection<Document> entries;
  private final boolean same;
  private final Map<String, AtomicLong> versions = new ConcurrentHashMap<>();
  private final ConcurrentLinkedQueue<Sent> sent = new ConcurrentLinkedQueue<>();

  FloorStore(MongoDatabase database, boolean same) {
    this.same = same;
    commits = database.getCollection("alliance_commits");
    entries = database.getCollection("alliance_entries");
    if (same) {
      commits.createIndex(new Document("commandId", 1), new IndexOptions().unique(true).sparse(true));
    }
  }

  long next(String stream) {
    return versions.computeIfAbsent(stream, key -> new AtomicLong()).incrementAndGet();
  }

  void append(String stream, long version, String event, String key) {
    Document commit = new Document("_id", stream + ":" + version).append("stream", stream).append("n", version)
        .append("firstVersion", version).append("lastVersion", version).append("events", List.of(event))
        .append("commandId", "person-manager:" + key).append("actor", "person-manager")
        .append("committedAt", new Date());
    if (same) {
      commit.append("fingerprint", "0".repeat(64)).append("pending", true);
    }
    commits.insertOne(commit);
  }

  void sent(String stream, long version) {
    if (same) {
      sent.add(new Sent(stream, version));
    }
  }

  void keepEntries(long pauseMillis) {
    Thread.ofPlatform().daemon().name("entries").start(() -> {
      while (true) {
        round();
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(pauseMillis));
      }
    });
  }

  private void round() {
    Map<String, Long> last = new HashMap<>();
    List<String> marked = new ArrayList<>();
    for (Sent each = sent.poll(); each != null; each = sent.poll()) {
      last.merge(each.stream(), each.version(), Math::max);
      marked.add(each.stream() + ":" + each.version());
    }
    if (marked.isEmpty()) {
      return;
    }
    List<ReplaceOneModel<Document>> writes = new ArrayList<>();
    last.forEach((stream, version) -> {
      String state = FILLING.substring(0, (int) Math.min(FILLING.length(), ENTRY + version * PER_VERSION));
      writes.add(new ReplaceOneModel<>(new Document("_id", stream),
          new Document("_id", stream).append("version", version).append("state", state),
          new ReplaceOptions().upsert(true)));
    });
    entries.bulkWrite(writes, new BulkWriteOptions().ordered(false));
    commits.updateMany(new Document("_id", new Document("$in", marked)),
        new Document("$unset", new Document("pending", "")));
  }
}
