package org.alliancetracker.gateway.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.stream.IntStream;
import org.alliancetracker.gateway.Browser;
import org.alliancetracker.gateway.RunningGateway;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class EndedLoginsTest {

  private static final int ENDED = 1_200;

  @Test
  void endedSessionsAndTokensAreDeletedInBatchesAndTheOthersStay() {
    try (RunningGateway gateway = new RunningGateway("--ALLIANCE_DEMO_PASSWORD=" + RunningGateway.PASSWORD)) {
      Browser browser = new Browser(gateway);
      browser.login("manager", RunningGateway.PASSWORD);
      String token = gateway.token("manager");
      for (String name : List.of("sessions", "tokens")) {
        end(collection(gateway, name), ENDED);
        assertThat(collection(gateway, name).countDocuments()).isEqualTo(ENDED + 1);
      }

      gateway.restart();

      for (String name : List.of("sessions", "tokens")) {
        await().atMost(Duration.ofSeconds(30)).until(() -> collection(gateway, name).countDocuments() == 1);
      }
      assertThat(gateway.send(browser.request("/api/alliances")).status()).isEqualTo(200);
      assertThat(gateway.send(gateway.to("/api/alliances").header("Authorization", "Bearer " + token)).status()).isEqualTo(200);
    }
  }

  private static void end(MongoCollection<Document> documents, int many) {
    Date passed = Date.from(Instant.now().minusSeconds(1));
    documents.insertMany(IntStream.range(0, many)
        .mapToObj(i -> new Document("_id", "ended-" + i).append("account", "manager").append("expiresAt", passed)).toList());
  }

  private static MongoCollection<Document> collection(RunningGateway gateway, String name) {
    return gateway.bean(MongoDatabase.class).getCollection(name);
  }
}
