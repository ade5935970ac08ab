package org.alliancetracker.benchmarks.ledger;

import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;

/** The events that the store holds, by stream, in the order of their versions; read whole, so not while measuring. */
final class Log {

  /** The embedded store sends everything in one reply otherwise, which the driver refuses above 48 MB. */
  private static final int BATCH = 2_000;

  private Log() {
  }

  static Map<String, List<Event>> of(MongoDatabase database) {
    Map<String, List<Event>> streams = new HashMap<>();
    for (Document commit : database.getCollection("alliance_commits").find().batchSize(BATCH)) {
      List<Event> events = streams.computeIfAbsent(commit.getString("stream"), key -> new ArrayList<>());
      commit.getList("events", String.class).forEach(text -> events.add(Event.of(text)));
    }
    streams.values().forEach(events -> events.sort(java.util.Comparator.comparingLong(Event::version)));
    return streams;
  }

  static long size(Map<String, List<Event>> log) {
    return log.values().stream().mapToLong(List::size).sum();
  }
}
