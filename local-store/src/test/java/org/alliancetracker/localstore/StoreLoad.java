package org.alliancetracker.localstore;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.ReplaceOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.Document;

/** What a service does to its store: one insert per command; later entries are replaced and commits unmarked in bulk. */
final class StoreLoad implements AutoCloseable {

  private static final int STREAMS = 3_000;
  private static final int ROUND = 25;

  private final MongoClient client;
  private final MongoCollection<Document> commits;
  private final MongoCollection<Document> entries;
  private final AtomicInteger next = new AtomicInteger();

  StoreLoad(String uri) {
    client = MongoClients.create(uri);
    commits = client.getDatabase("load").getCollection("commits");
    entries = client.getDatabase("load").getCollection("entries");
    commits.createIndex(new Document("commandId", 1), new IndexOptions().unique(true).sparse(true));
  }

  /** Returns inserts per second. */
  double run(int inserts, int clients) throws Exception {
    int from = next.get();
    long start = System.nanoTime();
    try (var threads = Executors.newFixedThreadPool(clients)) {
      List<Callable<Void>> tasks = new ArrayList<>();
      for (int i = 0; i < clients; i++) {
        tasks.add(() -> insertUntil(from + inserts));
      }
      for (var done : threads.invokeAll(tasks)) {
        done.get();
      }
    }
    return inserts / ((System.nanoTime() - start) / 1e9);
  }

  private Void insertUntil(int end) {
    Random random = new Random(next.get());
    List<String> pending = new ArrayList<>();
    for (int i = next.getAndIncrement(); i < end; i = next.getAndIncrement()) {
      String id = "%08x-alliance:%d".formatted((i % STREAMS) * 0x9E3779B1, i / STREAMS + 1);
      commits.insertOne(new Document("_id", id).append("commandId", Long.toHexString(random.nextLong()) + i)
          .append("firstVersion", i).append("lastVersion", i).append("pending", true)
          .append("events", List.of(new Document("type", "alliance.milestone.reached.v1").append("data", text(random, 500)))));
      pending.add(id);
      if (pending.size() == ROUND) {
        refresh(pending, random);
      }
    }
    next.decrementAndGet();
    if (!pending.isEmpty()) {
      refresh(pending, random);
    }
    return null;
  }

  private void refresh(List<String> pending, Random random) {
    for (String id : pending.subList(0, Math.min(5, pending.size()))) {
      String stream = id.substring(0, id.indexOf(':'));
      entries.replaceOne(new Document("_id", stream), new Document("_id", stream).append("state", text(random, 2000)),
          new ReplaceOptions().upsert(true));
    }
    commits.updateMany(new Document("_id", new Document("$in", List.copyOf(pending))),
        new Document("$unset", new Document("pending", "")));
    pending.clear();
  }

  private static String text(Random random, int length) {
    return random.ints(length, 'a', 'z').collect(StringBuilder::new, (s, c) -> s.append((char) c), StringBuilder::append)
        .toString();
  }

  long stored() {
    return commits.countDocuments();
  }

  long pending() {
    return commits.countDocuments(new Document("pending", true));
  }

  @Override
  public void close() {
    client.close();
  }
}
