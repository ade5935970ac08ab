package org.alliancetracker.evaluation.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.alliancetracker.evaluation.program.Alliances;
import org.alliancetracker.evaluation.program.Answered;
import org.alliancetracker.evaluation.program.Program;
import org.alliancetracker.testing.http.Caller;
import org.alliancetracker.testing.http.Reply;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class DraftsTest {

  private static final String FOURS = "4 4 4 4 4  4 4 4 4 4  4 4 4 4 4";

  private final Program program = Program.get();
  private final String evaluation = Alliances.campaign(Alliances.known());
  private final String mine = "/api/evaluations/" + evaluation + "/assessments/mine";
  private final Caller anne = program.as("anne");

  @Test
  void aDraftIsSavedWhole() {
    anne.put(mine, Answered.body("4 3 2", ""));
    anne.put(mine, Answered.body("2", ""));

    JsonNode draft = anne.get(mine).json().path("draft");
    assertThat(draft.path("answers")).hasSize(1);
    assertThat(draft.path("answers").get(0).path("level").asInt()).isEqualTo(2);
    assertThat(draft.path("revision").asInt()).isEqualTo(2);
  }

  @Test
  void aSecondTabWithAnOldDraftDoesNotOverwriteTheNewer() {
    Reply first = anne.put(mine, Answered.body("4", ""));
    assertThat(first.header("ETag")).isEqualTo("\"1\"");
    assertThat(anne.with("If-Match", "\"1\"").put(mine, Answered.body("4 3", "")).header("ETag")).isEqualTo("\"2\"");

    Reply late = anne.with("If-Match", "\"1\"").put(mine, Answered.body("4 . 5", ""));
    assertThat(late.status()).isEqualTo(412);
    assertThat(late.code()).isEqualTo("version-conflict");
    assertThat(late.json().path("currentVersion").asInt()).isEqualTo(2);
    assertThat(anne.get(mine).json().path("draft").path("answers")).hasSize(2);
  }

  @Test
  void savingTheSameDraftAgainAfterALostAnswerIsNoConflict() {
    Caller first = anne.with("If-Match", "\"0\"");
    assertThat(first.put(mine, Answered.body("4", "")).status()).isEqualTo(200);
    Reply again = first.put(mine, Answered.body("4", ""));

    assertThat(again.status()).isEqualTo(200);
    assertThat(again.header("ETag")).isEqualTo("\"1\"");
  }

  @Test
  void ofManyAtOnceOnEachRevisionOneWins() throws Exception {
    List<Callable<Integer>> writers = IntStream.range(0, 8).<Callable<Integer>>mapToObj(i ->
        () -> anne.with("If-Match", "\"0\"").put(mine, Answered.body("4", "writer " + i)).status()).toList();
    try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Integer> statuses = pool.invokeAll(writers).stream().map(each -> each.resultNow()).toList();
      assertThat(statuses).containsOnly(200, 412).containsOnlyOnce(200);
    }
    assertThat(anne.get(mine).json().path("draftRevision").asInt()).isEqualTo(1);
  }

  @Test
  void withoutIfMatchTheLastWriterWinsAndNoRevisionIsLost() throws Exception {
    List<Callable<Integer>> writers = IntStream.range(0, 8).<Callable<Integer>>mapToObj(i ->
        () -> anne.put(mine, Answered.body("4", "writer " + i)).status()).toList();
    try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
      assertThat(pool.invokeAll(writers)).allSatisfy(each -> assertThat(each.resultNow()).isEqualTo(200));
    }
    assertThat(anne.get(mine).json().path("draftRevision").asInt()).isEqualTo(8);
  }

  @Test
  void afterSendingTheDraftIsSupersededUntilANewOneIsBegun() {
    anne.put(mine, Answered.body(FOURS, ""));
    anne.post(mine + "/submit");
    JsonNode sent = anne.get(mine).json();
    assertThat(sent.has("draft")).isFalse();
    assertThat(sent.path("draftRevision").asInt()).isEqualTo(1);
    assertThat(sent.path("assessment").path("answers")).hasSize(15);
    assertThat(anne.post(mine + "/submit").code()).isEqualTo("no-draft");

    anne.with("If-Match", "\"1\"").put(mine, Answered.body(FOURS, "rethought"));
    assertThat(anne.get(mine).json().path("draft").path("revision").asInt()).isEqualTo(2);
    assertThat(anne.post(mine + "/submit").json().path("revision").asInt()).isEqualTo(2);
  }

  @Test
  void answersSentDirectlySupersedeAnOlderDraft() {
    anne.put(mine, Answered.body("1", ""));
    anne.post(mine + "/submit", Answered.body(FOURS, ""));

    assertThat(anne.get(mine).json().has("draft")).isFalse();
  }

  @Test
  void aDraftIsRefusedOnceTheCampaignIsClosedAndForgotten() {
    anne.put(mine, Answered.body("4 3 2", "a remark"));
    program.as("maud").post("/api/evaluations/" + evaluation + "/close", "{\"override\": {\"reason\": \"late\"}}");

    assertThat(anne.put(mine, Answered.body("4", "")).code()).isEqualTo("evaluation-closed");
    assertThat(anne.get(mine).json().has("draft")).isFalse();
    assertThat(program.database().getCollection("assessment_drafts").find(new Document("_id", evaluation + ":anne")))
        .isEmpty();
  }

  @Test
  void aDraftMayLackCommentsAndAnswersButNotMakeNoSense() {
    assertThat(anne.put(mine, "{\"answers\": []}").status()).isEqualTo(200);
    assertThat(anne.put(mine, "{\"answers\": [{\"criterion\": \"P1\", \"level\": 1}]}").status()).isEqualTo(200);
    assertThat(anne.put(mine, "{\"answers\": [{\"criterion\": \"P1\", \"comment\": \"hm\"}]}").status()).isEqualTo(200);
    assertThat(anne.put(mine, "{\"answers\": [{\"criterion\": \"P1\", \"level\": 6}]}").field()).isEqualTo("answers[0].level");
    assertThat(anne.put(mine, "{\"answers\": [null]}").code()).isEqualTo("unknown-criterion");
    assertThat(anne.put(mine, "{}").code()).isEqualTo("missing");
  }

  /** As they are written, not as the program names them. */
  @Test
  void anUnknownAbstentionIsAnsweredWithThoseThatAreKnown() {
    Reply refused = anne.put(mine, "{\"answers\": [{\"criterion\": \"P1\", \"abstention\": \"dont_know\"}]}");

    assertThat(refused.code()).isEqualTo("unknown-code");
    assertThat(refused.field()).isEqualTo("answers[0].abstention");
    assertThat(refused.json().path("known").valueStream().map(JsonNode::asString))
        .containsExactly("not_applicable", "cannot_judge");
  }

  /** A mark that turns the direction of reading. */
  @Test
  void aCommentThatTurnsALineAroundIsRefused() {
    Reply refused = anne.put(mine, "{\"answers\": [{\"criterion\": \"P1\", \"comment\": \"a\\u202Eb\"}]}");

    assertThat(refused.code()).isEqualTo("control-character");
    assertThat(refused.field()).isEqualTo("answers[0].comment");
  }
}
