package org.alliancetracker.localstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.mongodb.client.MongoClients;
import java.nio.file.Path;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreClosingTest {

  @TempDir
  Path directory;

  @Test
  void closingTwiceIsClosingOnce() {
    EmbeddedStore store = EmbeddedStore.open(directory, 0);
    try (var client = MongoClients.create(store.uri())) {
      client.getDatabase("d").getCollection("c").insertOne(new Document("_id", "kept"));
    }

    store.close();

    assertThatCode(store::close).doesNotThrowAnyException();
    try (var again = EmbeddedStore.open(directory, 0); var client = MongoClients.create(again.uri())) {
      assertThat(client.getDatabase("d").getCollection("c").countDocuments()).isEqualTo(1);
    }
  }
}
