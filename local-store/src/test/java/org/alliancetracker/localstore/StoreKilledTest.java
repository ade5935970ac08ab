package org.alliancetracker.localstore;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.alliancetracker.testing.program.ChildProgram;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreKilledTest {

  private static final int CLIENTS = 16;
  private static final int ROUNDS = 4;
  private static final int ACKNOWLEDGED_PER_ROUND = 400;

  @TempDir
  Path directory;

  @Test
  void noAcknowledgedInsertIsLostWhenTheStoreIsKilled() throws Exception {
    List<String> acknowledged = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      acknowledged.addAll(killDuringInserts(round));

      try (var store = EmbeddedStore.open(directory, 0); var client = MongoClients.create(store.uri())) {
        assertThat(stored(client, "_id")).as("round %d", round).containsAll(acknowledged);
        assertThat(stored(client, "commandId")).as("every index entry has its document").containsAll(acknowledged);
      }
    }
  }

  private Queue<String> killDuringInserts(int round) throws Exception {
    Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
    try (ChildProgram store = ChildProgram.start(StoreChild.class, directory.toString());
        MongoClient client = MongoClients.create(store.await("ready "));
        var threads = Executors.newFixedThreadPool(CLIENTS)) {
      MongoCollection<Document> commits = client.getDatabase("d").getCollection("commits");
      commits.createIndex(new Document("commandId", 1), new IndexOptions().unique(true).sparse(true));
      CountDownLatch enough = new CountDownLatch(ACKNOWLEDGED_PER_ROUND);
      List<Future<?>> inserting = new ArrayList<>();
      for (int i = 0; i < CLIENTS; i++) {
        String prefix = round + "-" + i + ":";
        inserting.add(threads.submit(() -> insertUntilItFails(commits, prefix, acknowledged, enough)));
      }
      enough.await();
      store.kill();
      for (Future<?> f : inserting) {
        f.get();
      }
    }
    assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(ACKNOWLEDGED_PER_ROUND);
    return acknowledged;
  }

  private static void insertUntilItFails(MongoCollection<Document> commits, String prefix, Queue<String> acknowledged,
      CountDownLatch enough) {
    try {
      for (int n = 1;; n++) {
        String id = prefix + n;
        commits.insertOne(new Document("_id", id).append("commandId", id).append("data", "x".repeat(300)));
        acknowledged.add(id);
        enough.countDown();
      }
    } catch (MongoException killed) {
      // the outcome of this one is unknown
    }
  }

  private static List<String> stored(MongoClient client, String field) {
    List<String> values = new ArrayList<>();
    client.getDatabase("d").getCollection("commits").distinct(field, String.class).into(values);
    return values;
  }
}
