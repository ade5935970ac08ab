package org.alliancetracker.benchmarks.ledger;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.alliancetracker.kit.store.Stores;
import org.bson.Document;

/** The events that the store holds, by stream, in the order of their commits. */
final class Log {

  private final MongoCollection<Document> commits;
  private final Map<String, TreeMap<Long, List<Event>>> streams = new HashMap<>();
  private long size;

  Log(MongoDatabase database, List<String> names) {
    commits = database.getCollection("alliance_commits");
    names.forEach(name -> streams.put(name, new TreeMap<>()));
  }

  /**
   * Reads what was appended since the last call, in one scan. A commit counts whatever the scan's order: the floor program
   * appends two commands of one stream at a time.
   */
  void more() {
    commits.find().batchSize(Stores.BATCH).projection(new Document("stream", 1).append("n", 1).append("events", 1))
        .forEach(this::add);
  }

  private void add(Document commit) {
    TreeMap<Long, List<Event>> stream = streams.get(commit.getString("stream"));
    Long n = commit.getLong("n");
    if (stream != null && !stream.containsKey(n)) {
      List<Event> events = commit.getList("events", String.class).stream().map(Event::of).toList();
      stream.put(n, events);
      size += events.size();
    }
  }

  Map<String, List<Event>> streams() {
    Map<String, List<Event>> all = new HashMap<>();
    streams.forEach((name, commits) -> all.put(name, commits.values().stream().flatMap(List::stream).toList()));
    return all;
  }

  boolean knows(String stream) {
    return streams.containsKey(stream);
  }

  long size() {
    return size;
  }
}
