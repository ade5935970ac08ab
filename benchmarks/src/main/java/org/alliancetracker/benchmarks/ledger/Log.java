package org.alliancetracker.benchmarks.ledger;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.bson.Document;

/**
 * The events that the store holds, by stream, in the order of their commits. Read stream by stream with exact ids: the
 * embedded store builds the whole answer of a scan in memory, and its heap is small.
 */
final class Log {

  private static final int BLOCK = 64;

  private final MongoCollection<Document> commits;
  private final Map<String, List<Event>> streams = new HashMap<>();
  private final Map<String, Long> read = new HashMap<>();

  Log(MongoDatabase database, List<String> names) {
    commits = database.getCollection("alliance_commits");
    names.forEach(name -> streams.put(name, new ArrayList<>()));
  }

  /** Reads what was appended since the last call. */
  void more() {
    streams.forEach(this::more);
  }

  private void more(String stream, List<Event> events) {
    while (true) {
      long next = read.getOrDefault(stream, 0L) + 1;
      List<String> ids = LongStream.range(next, next + BLOCK).mapToObj(n -> stream + ":" + n).toList();
      List<Document> found = commits.find(new Document("_id", new Document("$in", ids))).into(new ArrayList<>());
      found.sort(Comparator.comparing(commit -> commit.getLong("n")));
      for (Document commit : found) {
        commit.getList("events", String.class).forEach(text -> events.add(Event.of(text)));
        read.put(stream, commit.getLong("n"));
      }
      if (found.size() < BLOCK) {
        return;
      }
    }
  }

  Map<String, List<Event>> streams() {
    return streams;
  }

  long size() {
    return streams.values().stream().mapToLong(List::size).sum();
  }
}
