package org.alliancetracker.localstore;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.alliancetracker.testing.program.ChildProgram;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A store whose heap is smaller than what it keeps: no answer may be built from all documents at once. */
class BigScanTest {

  private static final int HEAP_MEGABYTES = 56;
  private static final int DOCUMENTS = 16_000;
  private static final int AT_ONCE = 200;
  private static final String TEXT = "x".repeat(4_000);

  @TempDir
  Path directory;

  @Test
  void aCollectionLargerThanTheHeapIsReadInEveryWay() throws Exception {
    try (ChildProgram store = ChildProgram.of(StoreChild.class).heap(HEAP_MEGABYTES).start(directory.toString());
        MongoClient client = MongoClients.create(store.await("ready "))) {
      MongoCollection<Document> documents = client.getDatabase("d").getCollection("documents");
      fill(documents);

      // in a scan, nothing asked about batches
      Set<Object> seen = new HashSet<>();
      documents.find().forEach(document -> seen.add(document.get("_id")));
      assertThat(seen).hasSize(DOCUMENTS);
      // sorted by what no index knows
      assertThat(documents.find().sort(new Document("number", -1)).skip(1).limit(2))
          .extracting(document -> document.getInteger("number")).containsExactly(DOCUMENTS - 2, DOCUMENTS - 3);
      // counted, with a condition
      assertThat(documents.countDocuments(new Document("number", new Document("$gte", 10)))).isEqualTo(DOCUMENTS - 10);
      // in an index made afterwards, from its beginning to its end
      documents.createIndex(new Document("name", 1).append("_id", 1), new IndexOptions().unique(true));
      String last = "";
      int read = 0;
      for (Document each : documents.find(new Document("name", new Document("$gte", "")))
          .sort(new Document("name", 1).append("_id", 1))) {
        assertThat(each.getString("name")).isGreaterThan(last);
        last = each.getString("name");
        read++;
      }
      assertThat(read).isEqualTo(DOCUMENTS);
      assertThat(store.process().isAlive()).isTrue();
    }
  }

  private static void fill(MongoCollection<Document> documents) {
    for (int done = 0; done < DOCUMENTS; done += AT_ONCE) {
      List<Document> some = IntStream.range(done, done + AT_ONCE).mapToObj(number -> new Document("_id", "id" + number)
          .append("number", number).append("name", "n" + Integer.toHexString(number * 0x9E3779B1)).append("text", TEXT))
          .toList();
      documents.insertMany(some);
    }
  }
}
