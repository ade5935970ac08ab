package org.alliancetracker.localstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.ReplaceOptions;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever names a document and a condition on it has nothing else of the collection read: so every service writes. */
class ExactKeyTest {

  private static final int ALL = 500;

  @TempDir
  Path directory;

  private EmbeddedStore store;
  private MongoClient client;
  private MongoCollection<Document> documents;

  @BeforeEach
  void open() {
    store = EmbeddedStore.open(directory, 0);
    client = MongoClients.create(store.uri());
    documents = client.getDatabase("d").getCollection("documents");
    documents.createIndex(new Document("owner", 1).append("place", 1), new IndexOptions().unique(true));
    documents.insertMany(IntStream.range(0, ALL).mapToObj(number -> new Document("_id", "d" + number)
        .append("version", (long) number).append("owner", "o" + number % 10).append("place", number)).toList());
  }

  @AfterEach
  void close() {
    client.close();
    store.close();
  }

  @Test
  void aConditionOnANamedDocumentReadsThatOneOnly() {
    long before = examined();

    assertThat(documents.updateOne(named("d7", atMost(7)), set("text", "a")).getModifiedCount()).isOne();
    assertThat(documents.updateOne(named("d7", atMost(6)), set("text", "b")).getMatchedCount()).isZero();
    assertThat(documents.findOneAndUpdate(named("d8", 8L), set("text", "c"))).containsEntry("version", 8L);
    assertThat(documents.replaceOne(named("d9", atMost(9)), new Document("version", 10L).append("owner", "n").append("place", 1),
        new ReplaceOptions().upsert(true)).getModifiedCount()).isOne();
    assertThat(documents.deleteOne(named("d10", 11L)).getDeletedCount()).isZero();
    assertThat(documents.deleteOne(named("d10", 10L)).getDeletedCount()).isOne();
    assertThat(documents.find(named("d12", atMost(12)))).hasSize(1);

    assertThat(documents.find(new Document("_id", "d7")).first()).containsEntry("text", "a");
    assertThat(examined() - before).isLessThan(40);
  }

  @Test
  void anUpsertThatMeetsALaterVersionIsRefusedAsADouble() {
    assertThatThrownBy(() -> documents.replaceOne(named("d20", atMost(19)), new Document("version", 19L),
        new ReplaceOptions().upsert(true)))
        .isInstanceOfSatisfying(MongoWriteException.class, refused ->
            assertThat(refused.getError().getCategory()).isEqualTo(ErrorCategory.DUPLICATE_KEY));
    assertThat(documents.find(new Document("_id", "d20")).first()).containsEntry("version", 20L);
  }

  @Test
  void severalNamedDocumentsAreReadAndSortedAndCutAsAmongAll() {
    long before = examined();
    Document three = new Document("_id", new Document("$in", List.of("d30", "d32", "d31", "none")))
        .append("version", new Document("$gte", 31L));

    assertThat(documents.find(three).sort(new Document("version", -1))).extracting(d -> d.getString("_id"))
        .containsExactly("d32", "d31");
    assertThat(documents.find(three).sort(new Document("version", -1)).skip(1).limit(1))
        .extracting(d -> d.getString("_id")).containsExactly("d31");
    assertThat(documents.updateMany(three, set("text", "x")).getModifiedCount()).isEqualTo(2);
    assertThat(documents.deleteMany(three).getDeletedCount()).isEqualTo(2);

    assertThat(examined() - before).isLessThan(40);
    assertThat(documents.countDocuments()).isEqualTo(ALL - 2);
  }

  @Test
  void allFieldsOfAnotherIndexNameADocumentTooAndOneOfThemDoesNot() {
    long before = examined();
    assertThat(documents.updateOne(new Document("owner", "o3").append("place", 43).append("version", 43L), set("text", "y"))
        .getModifiedCount()).isOne();
    assertThat(examined() - before).isLessThan(10);

    assertThat(documents.updateMany(new Document("owner", "o3"), set("text", "z")).getModifiedCount()).isEqualTo(ALL / 10);
  }

  @Test
  void alternativesBesideTheNameAreConditionsOnIt() {
    Document either = new Document("_id", "d50").append("$or", List.of(new Document("version", 50L), new Document("version", 51L)));
    Document neither = new Document("_id", "d51").append("$or", List.of(new Document("version", 50L)));

    assertThat(documents.find(either)).hasSize(1);
    assertThat(documents.updateOne(either, set("text", "e")).getModifiedCount()).isOne();
    assertThat(documents.find(neither)).isEmpty();
    assertThat(documents.updateOne(neither, set("text", "n")).getMatchedCount()).isZero();
  }

  private static Document named(String id, Object version) {
    return new Document("_id", id).append("version", version);
  }

  private static Document atMost(long version) {
    return new Document("$lte", version);
  }

  private static Document set(String field, String value) {
    return new Document("$set", new Document(field, value));
  }

  private long examined() {
    return client.getDatabase("admin").runCommand(new Document("serverStatus", 1))
        .getEmbedded(List.of("metrics", "queryExecutor", "scannedObjects"), Number.class).longValue();
  }
}
