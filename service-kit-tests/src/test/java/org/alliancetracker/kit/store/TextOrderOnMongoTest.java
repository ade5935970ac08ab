package org.alliancetracker.kit.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.util.List;
import java.util.stream.IntStream;
import org.alliancetracker.kit.sample.Docker;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.testcontainers.mongodb.MongoDBContainer;

/** The same suite on a real MongoDB, where Docker can serve one. */
@EnabledIf("dockerServes")
class TextOrderOnMongoTest extends TextOrderContract {

  private static MongoDBContainer mongo;

  static boolean dockerServes() {
    return Docker.serves("mongo:8.0", TextOrderOnMongoTest.class);
  }

  @BeforeAll
  static void start() {
    mongo = new MongoDBContainer("mongo:8.0").withReplicaSet();
    mongo.start();
  }

  @AfterAll
  static void stop() {
    mongo.stop();
  }

  @Override
  String uri() {
    return mongo.getReplicaSetUrl();
  }

  @Test
  void aPageReadsNoMoreThanIsOnIt() {
    try (MongoClient client = MongoClients.create(uri())) {
      MongoCollection<Document> documents = client.getDatabase("order-explained").getCollection("entries");
      TextOrder order = new TextOrder("name");
      order.createIndex(documents);
      documents.insertMany(IntStream.range(0, 1_000)
          .mapToObj(number -> new Document("_id", "id" + number).append("name", "name " + number)).toList());

      Document explained = documents.find(order.after("name 5", "id5")).sort(order.sort()).limit(20).explain();
      assertThat(explained.getEmbedded(List.of("executionStats", "totalDocsExamined"), Number.class).intValue())
          .isLessThanOrEqualTo(21);
    }
  }
}
