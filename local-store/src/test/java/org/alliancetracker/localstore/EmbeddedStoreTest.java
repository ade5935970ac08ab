package org.alliancetracker.localstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOptions;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.types.Binary;
import org.bson.types.Decimal128;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedStoreTest {

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
  }

  @AfterEach
  void close() {
    client.close();
    store.close();
  }

  @Test
  void itTellsWhatItWasAskedAsMongoDbDoes() {
    documents.insertMany(List.of(new Document("_id", 1), new Document("_id", 2)));
    documents.updateOne(new Document("_id", 1), new Document("$set", new Document("a", 1)));
    Document status = client.getDatabase("admin").runCommand(new Document("serverStatus", 1));
    assertThat(status.getEmbedded(List.of("opcounters", "insert"), Number.class).longValue()).isEqualTo(2);
    assertThat(status.getEmbedded(List.of("opcounters", "update"), Number.class).longValue()).isEqualTo(1);
    assertThat(status.getEmbedded(List.of("metrics", "commands", "insert", "total"), Number.class).longValue())
        .isEqualTo(1);
  }

  @Test
  void everyTypeComesBackAsItWasWritten() {
    Document written = new Document("_id", "a").append("text", "é€😀\u0000x").append("int", 7).append("long", 1L << 60)
        .append("double", -0.5).append("yes", true).append("none", null).append("at", Date.from(Instant.EPOCH))
        .append("id", new ObjectId()).append("bytes", new Binary(new byte[] {0, 1, -1}))
        .append("exact", Decimal128.parse("1.10")).append("list", Arrays.asList(1, null, "x", List.of()))
        .append("deep", new Document("er", new Document("est", new Document())));
    documents.insertOne(written);

    reopen();

    assertThat(find("a")).isEqualTo(written);
  }

  @Test
  void idsOfAnyTypeAreFoundAgain() {
    List<Object> ids = List.of("text", 1, 2L, 3.5, new ObjectId(), new Document("a", 1).append("b", "c"), true);
    ids.forEach(id -> documents.insertOne(new Document("_id", id)));

    reopen();

    assertThat(ids).allSatisfy(id -> assertThat(find(id)).isNotNull());
    assertThat(documents.countDocuments()).isEqualTo(ids.size());
  }

  @Test
  void aUniqueIndexHoldsAfterReopeningAndASparseOneLeavesOutWhoHasNoValue() {
    documents.createIndex(new Document("commandId", 1), new IndexOptions().unique(true).sparse(true));
    documents.createIndex(new Document("kind", 1).append("number", 1), new IndexOptions().unique(true));
    documents.insertOne(new Document("_id", "a").append("commandId", "x").append("kind", "k").append("number", 1));
    documents.insertOne(new Document("_id", "b").append("kind", "k").append("number", 2));
    documents.insertOne(new Document("_id", "c").append("kind", "k").append("number", 3));

    reopen();

    duplicate(new Document("_id", "d").append("commandId", "x").append("kind", "k").append("number", 4));
    duplicate(new Document("_id", "d").append("kind", "k").append("number", 2));
    duplicate(new Document("_id", "a").append("kind", "k").append("number", 9));
    assertThat(documents.find(new Document("commandId", "x")).first()).containsEntry("_id", "a");
  }

  @Test
  void updatesUpsertsAndDeletesAreKept() {
    documents.insertOne(new Document("_id", "a").append("n", 1).append("pending", true));
    documents.insertOne(new Document("_id", "b").append("n", 1).append("pending", true));
    documents.insertOne(new Document("_id", "gone"));
    documents.updateMany(new Document("_id", new Document("$in", List.of("a", "b"))),
        new Document("$unset", new Document("pending", "")));
    documents.updateOne(new Document("_id", "new"), new Document("$inc", new Document("n", 5)),
        new UpdateOptions().upsert(true));
    assertThat(documents.findOneAndUpdate(new Document("_id", "a"), new Document("$inc", new Document("n", 1)),
        new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER))).containsEntry("n", 2);
    documents.deleteOne(new Document("_id", "gone"));

    reopen();

    assertThat(all()).containsExactly(new Document("_id", "a").append("n", 2), new Document("_id", "b").append("n", 1),
        new Document("_id", "new").append("n", 5));
  }

  @Test
  void withoutASortDocumentsComeInTheOrderOfTheirInsertion() {
    List<String> ids = IntStream.range(0, 300).mapToObj(i -> Integer.toHexString(i * 0x9E3779B1)).toList();
    ids.forEach(id -> documents.insertOne(new Document("_id", id)));

    reopen();

    assertThat(all()).extracting(d -> d.getString("_id")).isEqualTo(ids);
  }

  @Test
  void aDroppedCollectionIsGoneWithItsIndexes() {
    documents.createIndex(new Document("name", 1), new IndexOptions().unique(true));
    documents.insertOne(new Document("_id", "a").append("name", "x"));

    documents.drop();
    reopen();

    assertThat(all()).isEmpty();
    documents.insertOne(new Document("_id", "a").append("name", "x"));
    documents.insertOne(new Document("_id", "b").append("name", "x"));
  }

  @Test
  void databasesAreApart() {
    documents.insertOne(new Document("_id", "a"));

    reopen();

    assertThat(client.getDatabase("other").getCollection("documents").countDocuments()).isZero();
  }

  private void duplicate(Document document) {
    assertThatThrownBy(() -> documents.insertOne(document)).isInstanceOfSatisfying(MongoWriteException.class,
        e -> assertThat(e.getError().getCategory()).isEqualTo(ErrorCategory.DUPLICATE_KEY));
  }

  private Document find(Object id) {
    return documents.find(new Document("_id", id)).first();
  }

  private List<Document> all() {
    return documents.find().into(new ArrayList<>());
  }

  private void reopen() {
    close();
    open();
  }
}
