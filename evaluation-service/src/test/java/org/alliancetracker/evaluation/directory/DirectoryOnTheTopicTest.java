package org.alliancetracker.evaluation.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoCollection;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.alliancetracker.contract.alliance.AllianceEvent.MemberAppointed;
import org.alliancetracker.contract.alliance.AllianceEvent.PartnerJoined;
import org.alliancetracker.contract.alliance.AllianceEvent.PartnerLeft;
import org.alliancetracker.contract.code.ActorType;
import org.alliancetracker.contract.code.MemberRole;
import org.alliancetracker.evaluation.program.Alliances;
import org.alliancetracker.evaluation.program.Program;
import org.alliancetracker.kit.store.Keys;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class DirectoryOnTheTopicTest {

  private final Program program = Program.get();

  @Test
  void aPoisonRecordParksItsAllianceAndOthersFlow() {
    String poisoned = UUID.randomUUID().toString();
    program.lifecycle().send(poisoned, "no event".getBytes(StandardCharsets.UTF_8));

    String healthy = Alliances.known();
    assertThat(program.as("maud").get("/api/alliances/" + healthy + "/evaluations").status()).isEqualTo(200);
    await().atMost(Duration.ofSeconds(30)).untilAsserted(() ->
        assertThat(program.administrator().get("/operations/dead-letters").json().path("parked"))
            .anySatisfy(parked -> assertThat(parked.path("stream").asString()).isEqualTo(poisoned)));
    assertThat(program.administrator().get("/api/alliances/" + poisoned + "/evaluations").status()).isEqualTo(404);
  }

  /** The earlier form of a view knew no partner of a member and no day on which a partner left. */
  @Test
  void whoseTimeEndedWithTheirPartnerIsNotPresentInAViewOfAnEarlierVersionOnceItIsMadeAnew() {
    // given somebody whose partner left, as an earlier version kept it
    String id = Alliances.known();
    program.lifecycle().tell(id, new PartnerJoined("p1", "Usine", ActorType.COMPANY_PME, null, null));
    program.lifecycle().tell(id, new MemberAppointed("m-paul", "paul", MemberRole.MANAGER, "p1", null, null));
    Alliances.awaitVersion(id, program.lifecycle().tell(id, new PartnerLeft("p1", null)));
    MongoCollection<Document> views = program.database().getCollection("view_alliance_lifecycle");
    String state = views.find(Keys.id(id)).first().getString("state")
        .replace("\"partnerId\":\"p1\",\"from\"", "\"from\"").replaceAll("\"leftOn\":\"[^\"]*\"", "\"leftOn\":null");
    views.updateOne(Keys.id(id), new Document("$set", new Document("state", state)).append("$unset", new Document("form", "")));
    assertThat(program.as("paul").get("/api/alliances/" + id + "/evaluations").status()).as("before").isEqualTo(200);

    program.renewViews();

    await().atMost(Duration.ofSeconds(30))
        .until(() -> program.as("paul").get("/api/alliances/" + id + "/evaluations").status() == 404);
    assertThat(program.as("maud").get("/api/alliances/" + id + "/evaluations").status()).isEqualTo(200);
  }
}
