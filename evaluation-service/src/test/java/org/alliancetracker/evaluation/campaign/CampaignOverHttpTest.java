package org.alliancetracker.evaluation.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.alliancetracker.evaluation.program.Alliances;
import org.alliancetracker.evaluation.program.Answered;
import org.alliancetracker.evaluation.program.Program;
import org.alliancetracker.testing.http.Caller;
import org.alliancetracker.testing.http.Reply;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class CampaignOverHttpTest {

  private static final String FOURS = "4 4 4 4 4  4 4 4 4 4  4 4 4 4 4";
  private static final String TWOS = "2 2 2 2 2  2 2 2 2 2  2 2 2 2 2";

  private final Program program = Program.get();
  private final String alliance = Alliances.known();
  private final Caller maud = program.as("maud");
  private final Caller anne = program.as("anne");
  private final Caller carl = program.as("carl");

  private static String mine(String evaluation) {
    return "/api/evaluations/" + evaluation + "/assessments/mine";
  }

  private String closedWith(String anneMarks, String carlMarks) {
    String evaluation = Alliances.campaign(alliance);
    assertThat(anne.post(mine(evaluation) + "/submit", Answered.body(anneMarks, "")).status()).isEqualTo(200);
    assertThat(carl.post(mine(evaluation) + "/submit", Answered.body(carlMarks, "")).status()).isEqualTo(200);
    assertThat(maud.post("/api/evaluations/" + evaluation + "/close").status()).isEqualTo(200);
    return evaluation;
  }

  @Test
  void aCampaignGoesFromOpeningToScores() {
    Reply opened = maud.post("/api/alliances/" + alliance + "/evaluations", """
        {"title": "Mid-term", "deadline": "2099-01", "fictitious": true, "evaluators": [
          {"personId": "anne", "side": "association"}, {"personId": "carl", "side": "company"}]}""");
    String evaluation = opened.json().path("id").asString();
    assertThat(opened.status()).isEqualTo(201);
    assertThat(opened.header("Location")).isEqualTo("/api/evaluations/" + evaluation);
    assertThat(opened.header("ETag")).isEqualTo("\"1\"");
    assertThat(opened.header("Alliance-Version")).isEqualTo(evaluation + ":1");

    Reply draft = anne.put(mine(evaluation), Answered.body("4 4 4", ""));
    assertThat(draft.status()).isEqualTo(200);
    assertThat(anne.post(mine(evaluation) + "/submit").code()).isEqualTo("criteria-unanswered");
    assertThat(anne.put(mine(evaluation), Answered.body(FOURS, "")).header("ETag")).isEqualTo("\"2\"");
    Reply sent = anne.post(mine(evaluation) + "/submit");
    assertThat(sent.status()).as(sent.body()).isEqualTo(200);
    assertThat(sent.json().path("revision").asInt()).isEqualTo(1);

    Reply early = maud.post("/api/evaluations/" + evaluation + "/close");
    assertThat(early.status()).isEqualTo(409);
    assertThat(early.json().path("missing").get(0).path("personId").asString()).isEqualTo("carl");

    assertThat(carl.post(mine(evaluation) + "/submit", Answered.body(TWOS, "")).status()).isEqualTo(200);
    Reply closed = program.as("chris").post("/api/evaluations/" + evaluation + "/close");
    assertThat(closed.status()).as(closed.body()).isEqualTo(200);
    JsonNode trust = closed.json().path("scores").path("dimensions").get(2);
    assertThat(trust.path("dimension").asString()).isEqualTo("trust");
    assertThat(trust.path("score").asDouble()).isCloseTo(50, within(1e-9));
    assertThat(trust.path("coverage").asDouble()).isEqualTo(1);
    assertThat(trust.path("evaluatorsBySide").path("association").asInt()).isEqualTo(1);
    assertThat(closed.json().path("fictitious").asBoolean()).isTrue();
    assertThat(closed.json().path("method").path("name").asString()).isEqualTo("equal-sides-mean");
  }

  @Test
  void anAllianceHasNoMoreEvaluationsThanTheLimitAndARepeatedOpeningIsAnsweredAsBefore() {
    String path = "/api/alliances/" + alliance + "/evaluations";
    String body = "{\"evaluators\": [{\"personId\": \"anne\", \"side\": \"association\"}]}";
    for (int i = 1; i < CampaignLog.MOST_OF_AN_ALLIANCE; i++) {
      assertThat(maud.post(path, body).status()).isEqualTo(201);
    }
    String key = "last-of-" + alliance;
    Reply last = maud.post(path, body, "Idempotency-Key", key);

    Reply refused = maud.post(path, body);

    assertThat(last.status()).isEqualTo(201);
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.code()).isEqualTo("evaluations-full");
    assertThat(maud.post(path, body, "Idempotency-Key", key).json().path("id")).isEqualTo(last.json().path("id"));
    assertThat(maud.get(path).json().path("items")).hasSize(CampaignLog.MOST_OF_AN_ALLIANCE);
  }

  @Test
  void theStateShowsWhoHasSubmittedAndOnesOwnWork() {
    String evaluation = Alliances.campaign(alliance);
    anne.put(mine(evaluation), Answered.body("4 2", ""));
    carl.post(mine(evaluation) + "/submit", Answered.body(FOURS, ""));

    JsonNode state = anne.get("/api/evaluations/" + evaluation).json();
    assertThat(state.path("rubricId").asString()).isEqualTo("alliance-default");
    assertThat(state.path("closed").asBoolean(true)).isFalse();
    assertThat(state.path("version").asLong()).isEqualTo(2);
    assertThat(state.path("evaluators").get(0).path("submitted").asBoolean(true)).isFalse();
    assertThat(state.path("evaluators").get(1).path("submitted").asBoolean()).isTrue();
    assertThat(state.path("mine").path("draft").path("answers")).hasSize(2);
    assertThat(state.path("mine").path("assessment").isMissingNode()).isTrue();
    assertThat(carl.get("/api/evaluations/" + evaluation).json().path("mine").path("assessment").path("answers")).hasSize(15);
    assertThat(maud.get("/api/evaluations/" + evaluation).json().path("mine").isMissingNode()).isTrue();
  }

  @Test
  void thereIsNoResultAndNoScorecardUntilTheCampaignIsClosed() {
    String evaluation = Alliances.campaign(alliance);
    assertThat(maud.get("/api/evaluations/" + evaluation + "/result").status()).isEqualTo(404);
    assertThat(maud.get("/api/alliances/" + alliance + "/scorecard").status()).isEqualTo(404);

    assertThat(maud.post("/api/evaluations/" + evaluation + "/close", "{\"override\": {\"reason\": \"nobody had time\"}}").status())
        .isEqualTo(200);
    JsonNode result = maud.get("/api/evaluations/" + evaluation + "/result").json();
    assertThat(result.path("closingReason").asString()).isEqualTo("nobody had time");
    assertThat(result.path("participation").get(0).path("invited").asInt()).isEqualTo(1);
    assertThat(result.path("participation").get(0).path("answered").asInt()).isZero();
    assertThat(result.path("scores").path("dimensions").get(0).has("score")).isFalse();
  }

  @Test
  void theScorecardShowsTheLatestResultAndTheOneBefore() {
    String first = closedWith(TWOS, TWOS);
    String second = closedWith(FOURS, FOURS);
    String open = Alliances.campaign(alliance);

    JsonNode card = program.as("otto").get("/api/alliances/" + alliance + "/scorecard").json();
    assertThat(card.path("latest").path("evaluationId").asString()).isEqualTo(second);
    assertThat(card.path("latest").path("scores").path("dimensions").get(0).path("score").asDouble()).isEqualTo(75);
    assertThat(card.path("latest").path("fictitious").asBoolean()).isTrue();
    assertThat(card.path("former").path("evaluationId").asString()).isEqualTo(first);
    assertThat(maud.get("/api/alliances/" + alliance + "/evaluations").json().path("items"))
        .extracting(item -> item.path("id").asString()).containsExactly(first, second, open);
  }

  @Test
  void theSameCommandTwiceIsDoneOnce() {
    String body = "{\"evaluators\": [{\"personId\": \"anne\", \"side\": \"association\"}]}";
    Caller repeating = maud.with("Idempotency-Key", "open-" + alliance);
    Reply first = repeating.post("/api/alliances/" + alliance + "/evaluations", body);
    Reply second = repeating.post("/api/alliances/" + alliance + "/evaluations", body);
    assertThat(first.status()).isEqualTo(201);
    assertThat(second.status()).isEqualTo(201);
    assertThat(second.body()).isEqualTo(first.body());
    assertThat(maud.get("/api/alliances/" + alliance + "/evaluations").json().path("items")).hasSize(1);
    assertThat(repeating.post("/api/alliances/" + alliance + "/evaluations", "{\"evaluators\": []}").code())
        .isEqualTo("idempotency-key-reused");

    String evaluation = first.json().path("id").asString();
    anne.put(mine(evaluation), Answered.body(FOURS, ""));
    Caller sending = anne.with("Idempotency-Key", "send-" + alliance);
    Reply sent = sending.post(mine(evaluation) + "/submit");
    assertThat(sending.post(mine(evaluation) + "/submit").body()).isEqualTo(sent.body());
    assertThat(sent.status()).isEqualTo(200);
    Caller closing = maud.with("Idempotency-Key", "close-" + alliance);
    Reply closed = closing.post("/api/evaluations/" + evaluation + "/close");
    assertThat(closed.status()).isEqualTo(200);
    assertThat(closing.post("/api/evaluations/" + evaluation + "/close").body()).isEqualTo(closed.body());
  }

  @Test
  void aRevisionReplacesWhatWasSentBefore() {
    String evaluation = Alliances.campaign(alliance);
    carl.post(mine(evaluation) + "/submit", Answered.body(TWOS, ""));
    Reply revised = carl.post(mine(evaluation) + "/submit",
        Answered.body(FOURS, "").replaceFirst("\\{", "{\"reason\": \"after calibration\", "));
    anne.post(mine(evaluation) + "/submit", Answered.body(FOURS, ""));

    assertThat(revised.json().path("revision").asInt()).isEqualTo(2);
    JsonNode closed = maud.post("/api/evaluations/" + evaluation + "/close").json();
    assertThat(closed.path("scores").path("dimensions").get(1).path("score").asDouble()).isEqualTo(75);
  }

  @Test
  void anOutdatedIfMatchIsRefused() {
    String evaluation = Alliances.campaign(alliance);
    anne.post(mine(evaluation) + "/submit", Answered.body(FOURS, ""));
    Caller outdated = maud.with("If-Match", "\"1\"");

    Reply refused = outdated.post("/api/evaluations/" + evaluation + "/close", "{\"override\": {\"reason\": \"r\"}}");
    assertThat(refused.status()).isEqualTo(412);
    assertThat(refused.code()).isEqualTo("version-conflict");
  }

  @Test
  void anUnknownRubricIsRefused() {
    Reply refused = maud.post("/api/alliances/" + alliance + "/evaluations",
        "{\"rubricId\": \"nobodys\", \"evaluators\": [{\"personId\": \"anne\", \"side\": \"association\"}]}");
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.code()).isEqualTo("unknown-rubric");
  }
}
