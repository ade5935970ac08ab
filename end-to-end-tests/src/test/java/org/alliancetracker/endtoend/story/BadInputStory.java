package org.alliancetracker.endtoend.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.alliancetracker.endtoend.system.People;
import org.alliancetracker.endtoend.system.TheSystem;
import org.alliancetracker.testing.http.Caller;
import org.alliancetracker.testing.http.Reply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is sent through the gateway: a problem that names the field, never a 500, never half a command. */
class BadInputStory {

  private static final int MEBIBYTE = 1 << 20;

  private static Caller manager;
  private static String path;
  private static String evaluation;
  private static String before;

  @BeforeAll
  static void anAllianceAndItsEvaluation() {
    manager = TheSystem.shared().as("manager");
    Reply alliance = manager.mustPost("/api/alliances", Map.of("name", "Hardened"));
    path = "/api/alliances/" + alliance.text("id");
    Map<String, Object> body = Map.of("evaluators",
        List.of(Map.of("personId", People.id("manager"), "side", "association")));
    evaluation = "/api/evaluations/"
        + manager.mustPost(path + "/evaluations", body, Caller.VERSION, alliance.version()).text("id");
    await().atMost(Duration.ofSeconds(30)).until(() -> manager.get(path).json().path("evaluations").size() == 1);
    before = manager.get(path).body();
  }

  @AfterEach
  void nothingOfItWasApplied() {
    assertThat(manager.get(path).body()).isEqualTo(before);
    assertThat(manager.get("/api/alliances?q=Hardened").json().path("items")).hasSize(1);
  }

  static Stream<Arguments> bodies() {
    return Stream.of(
        Arguments.of("/api/alliances", "{\"name\": {\"$ne\": null}}", "name"),
        Arguments.of("/api/alliances", "{\"name\": [\"a\"]}", "name"),
        Arguments.of("/api/alliances", "{\"name\": \"a\", \"$where\": \"1\"}", "$where"),
        Arguments.of("/api/alliances", "{\"name\": \"a\", \"_id\": \"x\"}", "_id"),
        Arguments.of("/api/alliances", "{\"name\": \"a\", \"version\": 7}", "version"),
        Arguments.of("/api/alliances", "{\"name\": \"a\", \"name\": \"b\"}", "name"),
        Arguments.of("/api/alliances", "{\"name\": \"\"}", "name"),
        Arguments.of("/api/alliances", "{\"name\": \"" + "a".repeat(5_000) + "\"}", "name"),
        Arguments.of("/api/alliances", "{\"name\": \"a\\nb\"}", "name"),
        Arguments.of("/api/alliances", "{\"name\": \"a\", \"entryDoor\": \"back_door\"}", "entryDoor"),
        Arguments.of("/api/alliances", "{\"name\": \"a\", \"modes\": [\"patronage\", {\"$gt\": \"\"}]}", "modes[1]"),
        Arguments.of("/api/alliances", "{\"name\": \"a\", \"happenedOn\": \"2026-02-30\"}", "happenedOn"),
        Arguments.of("/api/alliances", "{\"name\": \"a\", \"happenedOn\": \"yesterday\"}", "happenedOn"),
        Arguments.of("/api/alliances", "{\"name\": \"a\", \"happenedOn\": {\"$gt\": \"\"}}", "happenedOn"),
        Arguments.of("/api/alliances", "{\"name\": \"a\", \"happenedOn\": \"2999\"}", "happenedOn"),
        Arguments.of("/api/alliances", "{\"name\": \"a\", \"sdgs\": [{\"goal\": 18}]}", "sdgs[0].goal"),
        Arguments.of("/api/alliances", "{\"name\": \"a\", \"sdgs\": [{\"goal\": 1e400}]}", null),
        Arguments.of("{id}/partners", "{\"name\": {\"$ne\": null}}", "name"),
        Arguments.of("{id}/members", "{\"personId\": {\"$ne\": 1}, \"role\": \"manager\"}", "personId"),
        Arguments.of("{id}/members", "{\"personId\": \"person-manager\", \"role\": \"king\"}", "role"),
        Arguments.of("{id}/milestones", "{\"title\": {\"$regex\": \".*\"}}", "title"),
        Arguments.of("{id}/milestones", "{\"title\": \"a\", \"dueOn\": 20261122}", "dueOn"),
        Arguments.of("{id}/stage", "{\"to\": \"NEXT\"}", "to"),
        Arguments.of("{id}/close", "{\"reason\": {\"$ne\": null}}", "reason"),
        Arguments.of("{id}/contributions", "{\"kind\": \"cash\", \"amount\": \"much\"}", "amount"),
        Arguments.of("{id}/evaluations", "{\"title\": {\"$ne\": null}}", "title"),
        Arguments.of("{id}/evaluations", "{\"evaluators\": [{\"personId\": {\"$ne\": 1}}]}", "evaluators[0].personId"),
        Arguments.of("{eid}/assessments/mine/submit", "{\"answers\": [{\"criterion\": {\"$ne\": 1}}]}",
            "answers[0].criterion"),
        Arguments.of("{eid}/assessments/mine/submit", "{\"answers\": [{\"criterion\": \"P1\", \"level\": 6}]}",
            "answers[0].level"),
        Arguments.of("{eid}/close", "{\"override\": {\"reason\": {\"$ne\": null}}}", "override.reason"),
        Arguments.of("/api/people", "{\"name\": \"a\", \"email\": {\"$ne\": null}}", "email"),
        Arguments.of("/api/people", "{\"name\": \"a\", \"email\": \"a@b\\r\\nBcc: c@d\"}", "email"),
        Arguments.of("/api/login", "{\"account\": {\"$ne\": null}, \"password\": {\"$ne\": null}}", "account"));
  }

  @ParameterizedTest
  @MethodSource("bodies")
  void aBadFieldIsNamed(String address, String body, String field) throws IOException {
    Reply reply = post(address, body);
    assertThat(reply.status()).as(reply.toString()).isBetween(400, 422);
    assertThat(reply.type()).startsWith("application/problem+json");
    assertThat(reply.text("code")).isNotEmpty();
    if (field != null) {
      assertThat(reply.text("field")).isEqualTo(field);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "{", "[]", "null", "7", "\"text\"", "{\"name\": }", "{\"name\": \"a\"} {}",
      "{name: 'a'}", "{\"name\": \"\\ud800\"}", "{\"name\": \"\\u0000\"}", "<a/>", "{\"name\": NaN}"})
  void whatIsNoJsonObjectIsRefused(String body) throws IOException {
    for (String address : List.of("/api/alliances", "{id}/milestones", "{id}/evaluations", "/api/login")) {
      Reply reply = post(address, body);
      assertThat(reply.status()).as(address + " " + reply).isEqualTo(400);
      assertThat(reply.text("code")).isNotEmpty();
    }
  }

  @Test
  void deepNestingIsRefused() throws IOException {
    Reply reply = post("/api/alliances", "{\"name\": " + "[".repeat(100_000) + "]".repeat(100_000) + "}");
    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.text("code")).isEqualTo("too-deep");
  }

  @Test
  void aBodyOverAMebibyteIsRefusedWithItsLength() throws IOException {
    Reply reply = post("{id}/claims", "{\"text\": \"" + "a".repeat(MEBIBYTE) + "\"}");
    assertThat(reply.status()).isEqualTo(413);
    assertThat(reply.text("code")).isEqualTo("body-too-large");
  }

  @Test
  void aBodyOverAMebibyteIsRefusedInChunksToo() throws IOException {
    byte[] body = ("{\"text\": \"" + "a".repeat(MEBIBYTE) + "\"}").getBytes(java.nio.charset.StandardCharsets.UTF_8);
    Reply reply = manager.send("POST", path + "/claims",
        BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)));
    assertThat(reply.status()).isEqualTo(413);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/alliances?stage=NEXT", "/api/alliances?stage[$ne]=DESIGN", "/api/alliances?limit=-1",
      "/api/alliances?sdg=18", "/api/alliances?after=nonsense", "/api/alliances?unknown=1", "{id}?at=yesterday",
      "{id}?on=2026-13"})
  void aBadParameterIsNamed(String address) {
    Reply reply = manager.get(here(address).replace("[", "%5B").replace("]", "%5D").replace("$", "%24"));
    assertThat(reply.status()).as(reply.toString()).isEqualTo(400);
    assertThat(reply.text("code")).isNotEmpty();
    assertThat(reply.text("field")).isNotEmpty();
  }

  private static Reply post(String address, String body) throws IOException {
    return manager.send("POST", here(address), BodyPublishers.ofString(body));
  }

  private static String here(String address) {
    return address.replace("{id}", path).replace("{eid}", evaluation);
  }
}
