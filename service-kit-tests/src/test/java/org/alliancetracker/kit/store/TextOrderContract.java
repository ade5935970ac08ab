package org.alliancetracker.kit.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store must do for a list that is read page by page. */
abstract class TextOrderContract {

  private static final TextOrder BY_NAME = new TextOrder("row.name");

  /** Java and UTF-8 order them differently: the first is two chars that begin below the second's one. */
  private static final String BEYOND = "\uD840\uDC00";
  private static final String BELOW = "\uFA0E";

  private MongoClient client;
  private MongoCollection<Document> documents;

  /** The store under test. */
  abstract String uri();

  @BeforeEach
  void open() {
    client = MongoClients.create(uri());
    documents = client.getDatabase("order-" + UUID.randomUUID()).getCollection("entries");
    BY_NAME.createIndex(documents);
    BY_NAME.createIndex(documents, "row.readers");
  }

  @AfterEach
  void close() {
    documents.drop();
    client.close();
  }

  @Test
  void pagesOfEverySizeHoldEveryDocumentOnceInTheSameOrder() {
    IntStream.range(0, 150).forEach(number -> insert("id" + (number * 61 % 150), "name " + number % 40));

    List<String> inOne = pages(1_000, BY_NAME.all(), page -> { });
    assertThat(inOne).hasSize(150).doesNotHaveDuplicates().isEqualTo(documents.find().into(new ArrayList<>()).stream()
        .sorted(Comparator.comparing(TextOrderContract::name).thenComparing(document -> document.getString("_id")))
        .map(document -> document.getString("_id")).toList());
    for (int size : new int[] {1, 2, 7, 50}) {
      assertThat(pages(size, BY_NAME.all(), page -> { })).as("pages of %d", size).isEqualTo(inOne);
    }
  }

  @Test
  void whereJavaAndUtf8OrderDifferentlyNothingIsMissingOrTwice() {
    for (String name : List.of(BEYOND, BELOW, "a" + BEYOND, "a" + BELOW, BEYOND + "a", BELOW + "a", BEYOND + BELOW, BELOW + BEYOND, "a",
        "z")) {
      insert("one-" + name.codePointAt(0) + "-" + name.length() + "-" + name.hashCode(), name);
      insert("two-" + name.codePointAt(0) + "-" + name.length() + "-" + name.hashCode(), name);
    }

    List<String> inOne = pages(100, BY_NAME.all(), page -> { });
    assertThat(inOne).hasSize(20).doesNotHaveDuplicates();
    assertThat(pages(1, BY_NAME.all(), page -> { })).isEqualTo(inOne);
    assertThat(pages(3, BY_NAME.all(), page -> { })).isEqualTo(inOne);
  }

  @Test
  void whatIsAddedOrTakenAwayBetweenPagesMovesNothing() {
    IntStream.range(100, 160).forEach(number -> insert("id" + number, "name " + number));
    List<String> before = pages(100, BY_NAME.all(), page -> { });

    List<String> read = pages(7, BY_NAME.all(), page -> {
      insert("new-before-" + page, "name 0 " + page);
      insert("new-after-" + page, "name 9 " + page);
      insert("same-name-" + page, "name 10" + page);
      // the very document at which the next page begins
      documents.deleteOne(Keys.id("id" + (100 + 7 * page - 1)));
    });

    assertThat(read).doesNotHaveDuplicates().containsSubsequence(before);
  }

  @Test
  void withAnExactFieldOnlyItsDocumentsAreReadInOrder() {
    IntStream.range(0, 60).forEach(number -> insert("id" + number, "name " + (number * 7 % 60), number % 3 == 0 ? "olga" : "paul"));
    insert("nobody", "name 5");

    assertThat(pages(4, BY_NAME.all().append("row.readers", "olga"), page -> { })).hasSize(20).doesNotHaveDuplicates()
        .extracting(id -> name(documents.find(Keys.id(id)).first())).isSorted();
  }

  @Test
  void aDocumentWithoutTheTextIsLeftOut() {
    documents.insertOne(new Document("_id", "empty").append("row", new Document()));
    documents.insertOne(new Document("_id", "none"));
    insert("blank", "");
    insert("named", "name");

    assertThat(pages(1, BY_NAME.all(), page -> { })).containsExactly("blank", "named");
  }

  private interface Between extends Consumer<Integer> {}

  /** Ids, page by page; something may happen after each page (counted from 1). */
  private static final int MORE_THAN_ALL = 300;

  private List<String> pages(int size, Document first, Between between) {
    List<String> ids = new ArrayList<>();
    Document wanted = first;
    for (int page = 1; page <= MORE_THAN_ALL; page++) {
      List<Document> read =
          documents.find(wanted).sort(BY_NAME.sort()).limit(size).batchSize(size).into(new ArrayList<>());
      read.forEach(document -> ids.add(document.getString("_id")));
      if (read.size() < size) {
        return ids;
      }
      Document last = read.getLast();
      wanted = new Document(first);
      wanted.putAll(BY_NAME.after(name(last), last.getString("_id")));
      between.accept(page);
    }
    throw new AssertionError("the pages do not get on: " + ids.subList(ids.size() - 5, ids.size()));
  }

  private static String name(Document document) {
    return document.getEmbedded(List.of("row", "name"), String.class);
  }

  private void insert(String id, String name, String... readers) {
    documents.insertOne(new Document("_id", id).append("row",
        new Document("name", name).append("readers", List.of(readers))));
  }
}
