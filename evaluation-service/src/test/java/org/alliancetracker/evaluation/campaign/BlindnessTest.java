package org.alliancetracker.evaluation.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.alliancetracker.contract.evaluation.EvaluationEvents;
import org.alliancetracker.evaluation.program.Alliances;
import org.alliancetracker.evaluation.program.Answered;
import org.alliancetracker.evaluation.program.Program;
import org.alliancetracker.testing.http.Caller;
import org.alliancetracker.testing.http.Reply;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** Nobody but its author ever reads an answer: not before the close, not after it, not on the topic. */
class BlindnessTest {

  /** A word that stands in every one of Carl's comments and nowhere else. */
  private static final String MARK = "carls-own-words";
  private static final String CARL = "2 2 3 2 4  4 5 4 4 1  4 4 n d 4";
  private static final String ANNE = "4 4 4 4 4  4 4 4 4 4  4 4 4 4 4";

  private final Program program = Program.get();
  private final String alliance = Alliances.known();
  private final String evaluation = Alliances.campaign(alliance);

  private String mine() {
    return "/api/evaluations/" + evaluation + "/assessments/mine";
  }

  /** Every route that answers with a body, as everybody but Carl. */
  private Map<String, Reply> everythingOthersCanRead() {
    List<String> paths = List.of("/api/evaluations/" + evaluation, "/api/evaluations/" + evaluation + "/result", mine(),
        "/api/alliances/" + alliance + "/evaluations", "/api/alliances/" + alliance + "/scorecard",
        "/api/evaluations/" + evaluation + "/assessments", "/api/evaluations/" + evaluation + "/assessments/carl",
        "/api/evaluations/" + evaluation + "/history", mine() + "?personId=carl", "/health", "/operations/dead-letters");
    Map<String, Caller> others = Map.of("anne", program.as("anne"), "maud", program.as("maud"), "chris",
        program.as("chris"), "cora", program.as("cora"), "otto", program.as("otto"), "root", program.administrator());
    Map<String, Reply> replies = new LinkedHashMap<>();
    others.forEach((name, caller) -> paths.forEach(path -> replies.put(name + " " + path, caller.get(path))));
    return replies;
  }

  private static void assertNothingOfCarl(Map<String, Reply> replies) {
    assertThat(replies).allSatisfy((what, reply) -> {
      assertThat(reply.status()).as(what).isLessThan(500);
      assertThat(reply.body()).as(what).doesNotContain(MARK);
    });
  }

  @Test
  void othersAnswersAreInvisibleByAnyRouteBeforeTheClose() {
    program.as("carl").put(mine(), Answered.body("2 2", MARK));
    assertNothingOfCarl(everythingOthersCanRead());

    program.as("carl").post(mine() + "/submit", Answered.body(CARL, MARK));
    program.as("anne").post(mine() + "/submit", Answered.body(ANNE, ""));
    Map<String, Reply> replies = everythingOthersCanRead();
    assertNothingOfCarl(replies);
    // Before the close not even a mean is there: every level in any answer is Anne's own.
    assertThat(replies.values()).filteredOn(reply -> reply.body().contains("\"level\"")).isNotEmpty()
        .allSatisfy(reply -> assertThat(reply.body()).doesNotContain("\"level\":2"));
    assertThat(replies.values()).noneSatisfy(reply -> assertThat(reply.body()).contains("\"scores\""));
    assertThat(program.as("carl").get(mine()).body()).contains(MARK);
  }

  @Test
  void afterTheCloseNoSingleEvaluatorsScoresAreShown() {
    program.as("carl").post(mine() + "/submit", Answered.body(CARL, MARK));
    program.as("anne").post(mine() + "/submit", Answered.body(ANNE, ""));
    assertThat(program.as("maud").post("/api/evaluations/" + evaluation + "/close").status()).isEqualTo(200);

    Map<String, Reply> replies = everythingOthersCanRead();
    assertNothingOfCarl(replies);
    Reply result = replies.get("cora /api/evaluations/" + evaluation + "/result");
    assertThat(result.status()).isEqualTo(200);
    assertThat(result.json().path("dimensions")).hasSize(3).allSatisfy(dimension -> {
      assertThat(dimension.has("sides")).isFalse();
      assertThat(dimension.has("criteria")).isFalse();
    });
  }

  @Test
  void theTopicCarriesWhoAnsweredButNoRating() {
    program.as("carl").post(mine() + "/submit", Answered.body(CARL, MARK));
    program.as("anne").post(mine() + "/submit", Answered.body(ANNE, ""));
    program.as("carl").post(mine() + "/submit", Answered.body(ANNE, MARK));
    program.as("maud").post("/api/evaluations/" + evaluation + "/close");

    List<String> records = told(6);
    assertThat(records).hasSize(6)
        .allSatisfy(record -> assertThat(record).contains(evaluation)
            .doesNotContain(MARK, "level", "answers", "criterion", "P1", "sealed", "comment", "because"));
    assertThat(records.get(1)).contains("alliance.assessment.submitted.v1", "carl", "\"company\"",
        "\"answered\":13", "\"asked\":14");
    assertThat(records.get(3)).contains("alliance.assessment.revised.v1");
    assertThat(records.get(4)).contains("alliance.evaluation.closed.v1");
    assertThat(records.get(5)).contains("alliance.scores.published.v1", "\"fictitious\":true");
  }

  @Test
  void listRowsHoldNoAnswers() {
    program.as("carl").post(mine() + "/submit", Answered.body(CARL, MARK));
    told(2);

    await().untilAsserted(() -> {
      Document entry = program.database().getCollection("evaluation_entries").find(new Document("_id", evaluation)).first();
      assertThat(entry).isNotNull();
      assertThat(entry.getLong("version")).isEqualTo(2);
      assertThat(entry.get("row", Document.class).toJson()).contains(alliance).doesNotContain(MARK, "level");
    });
  }

  /** Whole records of the alliance (headers and value as text), as soon as there are so many. */
  private List<String> told(int count) {
    return await().atMost(Duration.ofSeconds(30))
        .until(() -> program.topics().records(EvaluationEvents.TOPIC, alliance), found -> found.size() >= count).stream()
        .map(each -> each.headers() + new String(each.value(), StandardCharsets.UTF_8)).toList();
  }
}
