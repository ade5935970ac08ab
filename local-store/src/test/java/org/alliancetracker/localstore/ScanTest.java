package org.alliancetracker.localstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Projections;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScanTest {

  private static final Document BY_NAME = new Document("name", 1).append("_id", 1);
  private static final Document NAMED = new Document("name", new Document("$gte", ""));

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
  void aLongAnswerComesInSmallReplies() {
    insert(3_000, "y".repeat(1_000));

    assertThat(documents.find()).extracting(document -> document.getInteger("number"))
        .isEqualTo(IntStream.range(0, 3_000).boxed().toList());
    assertThat(asked("getmore")).isGreaterThanOrEqualTo(3);
  }

  @Test
  void aReplyHoldsWhatWasAskedForAndALimitEndsTheAnswer() {
    insert(300, "");

    assertThat(documents.find().batchSize(100).limit(250)).hasSize(250);
    assertThat(asked("getmore")).isEqualTo(2);
    assertThat(documents.find().skip(290)).hasSize(10);
    assertThat(documents.find().skip(10).limit(5).projection(Projections.include("number")))
        .extracting(document -> document.getInteger("number")).containsExactly(10, 11, 12, 13, 14);
    assertThat(documents.find(new Document("number", new Document("$gte", 298))).first()).containsEntry("number", 298);
    assertThat(asked("getmore")).isEqualTo(2);
  }

  /** The first of all by name has an id that an index does not sort by: whoever reads the names from the beginning meets it. */
  @Test
  void ofTwoIndexesWithTheOrderTheOneThatLeavesOutMoreIsRead() {
    documents.createIndex(BY_NAME, new IndexOptions().unique(true));
    documents.createIndex(new Document("readers", 1).append("name", 1).append("_id", 1), new IndexOptions().unique(true));
    documents.insertOne(new Document("_id", 7).append("name", "a").append("readers", List.of("paul")));
    documents.insertOne(new Document("_id", "eight").append("name", "b").append("readers", List.of("paul", "olga")));
    Document olgas = new Document(NAMED).append("readers", "olga");

    assertThatThrownBy(() -> documents.find(NAMED).sort(BY_NAME).first()).isInstanceOf(MongoException.class);
    assertThat(documents.find(olgas).sort(BY_NAME)).extracting(document -> document.get("_id")).containsExactly("eight");
  }

  @Test
  void aSortWithoutAnIndexIsTheWholeSortCutOff() {
    insert(500, "");
    Comparator<Document> order = Comparator.comparing(document -> document.getInteger("kind"), Comparator.reverseOrder());
    List<Document> sorted = all().stream().sorted(order).toList();

    Document byKind = new Document("kind", -1);
    assertThat(documents.find().sort(byKind).skip(7).limit(120)).containsExactlyElementsOf(sorted.subList(7, 127));
    assertThat(documents.find().sort(byKind)).containsExactlyElementsOf(sorted);
    assertThat(documents.find().sort(byKind).limit(900)).containsExactlyElementsOf(sorted);
    assertThat(documents.find().sort(byKind).skip(600).limit(3)).isEmpty();
    assertThat(documents.find().sort(new Document("$natural", -1)).limit(70))
        .extracting(document -> document.getInteger("number")).startsWith(499, 498).hasSize(70);
  }

  @Test
  void whatStaysDuringAScanIsReadOnceWhateverIsWritten() {
    insert(300, "");

    List<Integer> seen = new ArrayList<>();
    try (MongoCursor<Document> scan = documents.find().batchSize(10).cursor()) {
      for (int read = 0; read < 1_000 && scan.hasNext(); read++) {
        seen.add(scan.next().getInteger("number"));
        documents.insertOne(new Document("number", 1_000 + read));
        documents.updateOne(new Document("_id", id(read)), new Document("$set", new Document("text", "z".repeat(500))));
        documents.deleteOne(new Document("_id", id(290)));
      }
    }

    assertThat(seen).hasSizeLessThan(1_000).doesNotHaveDuplicates().containsAll(IntStream.range(0, 290).boxed().toList())
        .containsAll(IntStream.range(291, 300).boxed().toList());
  }

  @Test
  void aUniqueIndexGivesItsOrderAndOnlyWhatIsAskedForIsRead() {
    documents.createIndex(BY_NAME, new IndexOptions().unique(true));
    insert(1_000, "");
    documents.insertOne(new Document("_id", "nameless"));
    List<String> names = all().stream().filter(document -> document.containsKey("name"))
        .sorted(Comparator.comparing((Document document) -> document.getString("name"))
            .thenComparing(document -> document.getString("_id")))
        .map(document -> document.getString("_id")).toList();

    assertThat(documents.find(NAMED).sort(BY_NAME)).extracting(document -> document.getString("_id")).isEqualTo(names);
    assertThat(documents.find(new Document("name", new Document("$gte", "n4999"))).sort(BY_NAME).limit(3))
        .extracting(document -> document.getString("name")).containsExactly("n5", "n5", "n5");
    assertThat(documents.find(new Document(NAMED).append("kind", 3)).sort(BY_NAME)).hasSize(143)
        .extracting(document -> document.getString("name")).isSorted();
  }

  @Test
  void anIndexWithAListHasAnEntryForEachElementAndOneForAnEmptyList() {
    documents.createIndex(new Document("readers", 1).append("name", 1).append("_id", 1), new IndexOptions().unique(true));
    documents.insertOne(new Document("_id", "a").append("name", "x").append("readers", List.of()));
    documents.insertOne(new Document("_id", "b").append("name", "w").append("readers", List.of("olga", "paul")));
    documents.insertOne(new Document("_id", "c").append("name", "v").append("readers", List.of()));

    assertThat(readBy("olga")).containsExactly("b");
    documents.updateOne(new Document("_id", "a"), new Document("$set", new Document("readers", List.of("olga"))));
    assertThat(readBy("olga")).containsExactly("b", "a");
    assertThat(documents.find(new Document("readers", "olga"))).hasSize(2);
    documents.updateOne(new Document("_id", "b"), new Document("$set", new Document("readers", List.of())));
    assertThat(readBy("olga")).containsExactly("a");
    assertThat(readBy("paul")).isEmpty();
    documents.deleteOne(new Document("_id", "c"));
    assertThat(all()).hasSize(2);
  }

  @Test
  void aDocumentWithSeveralEntriesInAnIndexIsReadOnce() {
    documents.createIndex(new Document("kind", 1).append("tags", 1), new IndexOptions().unique(true));
    documents.insertOne(new Document("_id", "a").append("kind", "k").append("tags", List.of("x", "y", "z")));
    documents.insertOne(new Document("_id", "b").append("kind", "k").append("tags", List.of("w")));

    assertThat(documents.find(new Document("kind", "k"))).extracting(document -> document.getString("_id"))
        .containsExactlyInAnyOrder("a", "b");
  }

  @Test
  void anOrderThatAnIndexDoesNotHaveIsRefused() {
    documents.createIndex(BY_NAME, new IndexOptions().unique(true));
    documents.insertOne(new Document("_id", 2).append("name", "x"));

    assertThatThrownBy(() -> documents.find(NAMED).sort(BY_NAME).first()).isInstanceOf(MongoException.class)
        .hasMessageContaining("texts only");
  }

  private List<String> readBy(String person) {
    return documents.find(new Document("readers", person).append("name", new Document("$gte", ""))).sort(BY_NAME)
        .map(document -> document.getString("_id")).into(new ArrayList<>());
  }

  private void insert(int count, String text) {
    documents.insertMany(IntStream.range(0, count).mapToObj(number -> new Document("_id", id(number))
        .append("number", number).append("kind", number % 7).append("name", "n" + number % 91).append("text", text)).toList());
  }

  /** Not in the order of insertion. */
  private static String id(int number) {
    return Integer.toHexString(number * 0x9E3779B1);
  }

  private List<Document> all() {
    return documents.find().into(new ArrayList<>());
  }

  private long asked(String command) {
    Number told = client.getDatabase("admin").runCommand(new Document("serverStatus", 1))
        .getEmbedded(List.of("metrics", "commands", command, "total"), Number.class);
    return told == null ? 0 : told.longValue();
  }
}
