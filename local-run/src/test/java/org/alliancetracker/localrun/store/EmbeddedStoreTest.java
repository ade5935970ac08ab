package org.alliancetracker.localrun.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import java.nio.file.Path;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedStoreTest {

  @TempDir
  Path directory;

  @Test
  void whatWasWrittenIsThereAfterReopening() {
    try (var store = EmbeddedStore.open(directory, 0); var client = MongoClients.create(store.uri())) {
      client.getDatabase("d").getCollection("c").insertOne(new Document("_id", "a").append("n", 1));
    }

    try (var store = EmbeddedStore.open(directory, 0); var client = MongoClients.create(store.uri())) {
      assertThat(client.getDatabase("d").getCollection("c").find(new Document("_id", "a")).first())
          .isEqualTo(new Document("_id", "a").append("n", 1));
    }
  }
}
