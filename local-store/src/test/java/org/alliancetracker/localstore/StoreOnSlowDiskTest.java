package org.alliancetracker.localstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.bson.Document;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreOnSlowDiskTest {

  private static final long FORCE_NANOS = TimeUnit.MILLISECONDS.toNanos(50);
  private static final int CLIENTS = 32;
  private static final int EACH = 15;

  @TempDir
  Path directory;

  private StoreFile file;
  private GroupCommitter committer;
  private StoreServer server;
  private MongoClient client;
  private MongoCollection<Document> commits;

  @BeforeEach
  void open() throws IOException {
    SlowDisk.each(() -> {
    });
    Path path = directory.resolve("store.mv");
    file = new StoreFile(new MVStore.Builder().fileName("slow:" + path).autoCommitDisabled().autoCommitBufferSize(0).open(),
        Witness.open(directory.resolve("store.version"), true), path);
    Unsynced unsynced = new Unsynced();
    committer = new GroupCommitter(file, unsynced, problem -> {
    });
    DiskGuard enough = new DiskGuard(() -> Long.MAX_VALUE, Long.MAX_VALUE);
    server = new StoreServer(new DurableBackend(file), new DurableWrites(committer, unsynced, enough), StoreAccess.anybody(), 0);
    client = MongoClients.create("mongodb://127.0.0.1:" + server.port() + "/?socketTimeoutMS=10000");
    commits = client.getDatabase("d").getCollection("commits");
    commits.insertOne(new Document("_id", "first"));
  }

  @AfterEach
  void close() {
    SlowDisk.each(() -> {
    });
    client.close();
    server.stopListening();
    committer.close();
    server.close();
    file.close();
  }

  @Test
  void theSlowerTheDiskTheLargerTheGroupsAndNobodyIsTimedOut() throws Exception {
    SlowDisk.each(() -> LockSupport.parkNanos(FORCE_NANOS));
    int before = SlowDisk.forced();

    try (ExecutorService threads = Executors.newFixedThreadPool(CLIENTS)) {
      List<Callable<Void>> clients = new ArrayList<>();
      for (int i = 0; i < CLIENTS; i++) {
        String name = "client-" + i;
        clients.add(() -> inserts(name));
      }
      for (Future<Void> each : threads.invokeAll(clients)) {
        each.get();
      }
    }

    assertThat(commits.countDocuments()).isEqualTo(1 + CLIENTS * EACH);
    assertThat(SlowDisk.forced() - before).as("forces for %d acknowledged inserts", CLIENTS * EACH)
        .isLessThanOrEqualTo(CLIENTS * EACH / 5);
  }

  private Void inserts(String name) {
    for (int i = 0; i < EACH; i++) {
      commits.insertOne(new Document("_id", name + ":" + i).append("text", "x".repeat(300)));
    }
    return null;
  }

  @Test
  void whileTheDiskHangsWhatIsOnItCanBeReadAndNothingNewIsAcknowledged() throws Exception {
    CountDownLatch hanging = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    SlowDisk.each(() -> {
      hanging.countDown();
      awaitQuietly(goOn);
    });

    try (ExecutorService threads = Executors.newFixedThreadPool(CLIENTS)) {
      List<Future<?>> inserts = new ArrayList<>();
      try {
        inserts.add(threads.submit(() -> commits.insertOne(new Document("_id", "hangs"))));
        assertThat(hanging.await(20, TimeUnit.SECONDS)).isTrue();
        // many on each of the server's threads: if a write waited there for the disk, reads would wait behind it
        for (int i = 1; i < CLIENTS; i++) {
          String id = "meanwhile-" + i;
          inserts.add(threads.submit(() -> commits.insertOne(new Document("_id", id))));
        }
        await().atMost(20, TimeUnit.SECONDS).until(() -> insertsBegun() == 1 + CLIENTS);

        assertThat(commits.find(new Document("_id", "first")).first()).isNotNull();
        await().during(300, TimeUnit.MILLISECONDS).atMost(20, TimeUnit.SECONDS)
            .untilAsserted(() -> assertThat(inserts).as("acknowledged before it was on disk").noneMatch(Future::isDone));
      } finally {
        goOn.countDown();
      }
      for (Future<?> each : inserts) {
        each.get(20, TimeUnit.SECONDS);
      }
    }
  }

  private int insertsBegun() {
    Document status = client.getDatabase("admin").runCommand(new Document("serverStatus", 1));
    return status.get("opcounters", Document.class).get("insert", Number.class).intValue();
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
