package org.alliancetracker.localstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoCommandException;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreDiskFullTest {

  private static final long PLENTY = 1L << 40;

  @TempDir
  Path directory;

  @Test
  void writesAreRefusedWithoutEffectWhileTheDiskIsFullAndGoOnWhenSpaceReturns() {
    AtomicLong free = new AtomicLong(PLENTY);
    try (var store = EmbeddedStore.open(directory, 0, StoreAccess.anybody(), free::get, problem -> {
    }); var client = MongoClients.create(store.uri())) {
      var collection = client.getDatabase("d").getCollection("c");
      collection.insertOne(new Document("_id", "before"));

      free.set(1000);
      Awaitility.await().atMost(Duration.ofSeconds(10)).untilAsserted(() ->
          assertThatThrownBy(() -> collection.deleteOne(new Document("_id", "none")))
              .isInstanceOf(MongoCommandException.class).hasMessageContaining("disk of the store is full"));
      assertThatThrownBy(() -> collection.insertOne(new Document("_id", "meanwhile")))
          .isInstanceOfSatisfying(MongoCommandException.class, e -> assertThat(e.getErrorCode()).isEqualTo(14031));
      assertThat(ids(collection)).as("reads go on").containsExactly("before");

      free.set(PLENTY);
      Awaitility.await().atMost(Duration.ofSeconds(10)).ignoreException(MongoCommandException.class)
          .untilAsserted(() -> assertThat(collection.insertOne(new Document("_id", "after")).wasAcknowledged()).isTrue());
      assertThat(ids(collection)).containsExactly("before", "after");
    }
  }

  private static List<String> ids(MongoCollection<Document> collection) {
    return collection.find().map(d -> d.getString("_id")).into(new ArrayList<>());
  }
}
