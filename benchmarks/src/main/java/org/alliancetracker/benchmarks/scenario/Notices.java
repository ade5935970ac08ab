package org.alliancetracker.benchmarks.scenario;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.alliancetracker.benchmarks.load.Answer;
import org.alliancetracker.benchmarks.load.World;
import org.bson.Document;

/** Looks for the notices of some of the commands that are news, every two milliseconds, by their exact ids. */
final class Notices implements AutoCloseable {

  static final String PERSON = "person-committee";
  private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(2);

  private final MongoCollection<Document> deliveries;
  private final Map<String, String> wanted = new ConcurrentHashMap<>();
  private final Map<String, Long> seen = new ConcurrentHashMap<>();
  private final int everyNth;
  private final AtomicLong heard = new AtomicLong();
  private volatile boolean closed;

  Notices(MongoClient store, int everyNth) {
    this.everyNth = everyNth;
    deliveries = store.getDatabase("notification").getCollection("deliveries");
    Thread.ofPlatform().daemon().name("notices").start(this::work);
  }

  void heard(String name, Answer answer) {
    if (answer != null && answer.accepted() && World.isNews(name) && heard.getAndIncrement() % everyNth == 0) {
      wanted.put(name, answer.version() + ":" + PERSON + ":milestone_reached");
    }
  }

  private void work() {
    while (!closed) {
      for (Iterator<Map.Entry<String, String>> each = wanted.entrySet().iterator(); each.hasNext();) {
        Map.Entry<String, String> one = each.next();
        if (deliveries.find(new Document("_id", one.getValue())).first() != null) {
          seen.put(one.getKey(), System.nanoTime());
          each.remove();
        }
      }
      LockSupport.parkNanos(LOOK_NANOS);
    }
  }

  int waiting() {
    return wanted.size();
  }

  Map<String, Long> seen() {
    return seen;
  }

  @Override
  public void close() {
    closed = true;
  }
}
