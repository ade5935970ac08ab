package org.alliancetracker.benchmarks.ledger;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alliancetracker.kit.store.Stores;
import org.bson.Document;

/** The events that the store holds, by stream, in the order of their commits. */
final class Log {

  private final MongoCollection<Document> commits;
  private final Map<String, List<Event>> streams = new HashMap<>();
  private final Map<String, Long> read = new HashMap<>();

  Log(MongoDatabase database, List<String> names) {
    commits = database.getCollection("alliance_commits");
    names.forEach(name -> streams.put(name, new ArrayList<>()));
  }

  /** Reads what was appended since the last call: one scan, in which a stream's commits follow each other. */
  void more() {
    commits.find().batchSize(Stores.BATCH).projection(new Document("stream", 1).append("n", 1).append("events", 1))
        .forEach(this::add);
  }

  private void add(Document commit) {
    String stream = commit.getString("stream");
    List<Event> events = streams.get(stream);
    long n = commit.getLong("n");
    if (events != null && n > read.getOrDefault(stream, 0L)) {
      commit.getList("events", String.class).forEach(text -> events.add(Event.of(text)));
      read.put(stream, n);
    }
  }

  Map<String, List<Event>> streams() {
    return streams;
  }

  long size() {
    return streams.values().stream().mapToLong(List::size).sum();
  }
}
