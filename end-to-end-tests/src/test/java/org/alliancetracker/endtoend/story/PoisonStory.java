package org.alliancetracker.endtoend.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.alliancetracker.endtoend.system.People;
import org.alliancetracker.endtoend.system.TheSystem;
import org.alliancetracker.testing.http.Caller;
import org.alliancetracker.testing.http.Reply;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** A record that nobody can read parks the alliance it names; others go on, and the operator heals it. */
class PoisonStory {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final List<String> READERS = List.of("evaluation", "notification");

  private final TheSystem system = TheSystem.shared();
  private final Caller manager = system.as("manager");
  private final Caller operator = system.as("admin");

  @ParameterizedTest
  @ValueSource(strings = {"\u0000\u0001 no event at all", "{\"specversion\": \"1.0\", \"type\": \"alliance.designed.v1\"}"})
  void aPoisonRecordParksItsAllianceUntilRedrive(String garbage) {
    String poisoned = design("Poisoned");
    String other = design("Healthy");
    system.topics().send("alliance.lifecycle", poisoned, garbage.getBytes(StandardCharsets.UTF_8));
    READERS.forEach(reader -> await().atMost(PATIENCE).until(() -> isParked(reader, poisoned)));
    READERS.forEach(reader ->
        await().atMost(PATIENCE).untilAsserted(() -> theRecordIsKeptWithItsReason(reader, poisoned)));

    String seen = plan(poisoned);
    assertThat(open(other, plan(other)).status()).as("others flow").isEqualTo(201);
    Reply behind = open(poisoned, seen);
    assertThat(behind.status()).as(behind.toString()).isEqualTo(503);
    assertThat(behind.text("code")).isEqualTo("behind");
    assertThat(behind.headers().firstValue("Retry-After")).isPresent();

    READERS.forEach(reader -> {
      operator.mustPost("/api/operations/" + reader + "/redrive", Map.of("stream", poisoned));
      assertThat(isParked(reader, poisoned)).isFalse();
    });
    assertThat(open(poisoned, seen).status()).as("healed").isEqualTo(201);
    await().atMost(PATIENCE).until(
        () -> manager.get("/api/alliances/" + poisoned + "/digests", Caller.VERSION, plan(poisoned)).accepted());
  }

  private String design(String name) {
    return manager.mustPost("/api/alliances", Map.of("name", name)).text("id");
  }

  private String plan(String id) {
    return manager.mustPost("/api/alliances/" + id + "/milestones", Map.of("title", "Something")).version();
  }

  private Reply open(String id, String seen) {
    return manager.post("/api/alliances/" + id + "/evaluations", Map.of("evaluators",
        List.of(Map.of("personId", People.id("company"), "side", "company"))), Caller.VERSION, seen);
  }

  private boolean isParked(String reader, String id) {
    return deadLetters(reader).path("parked").valueStream().anyMatch(each -> each.path("stream").asString().equals(id));
  }

  private void theRecordIsKeptWithItsReason(String reader, String id) {
    assertThat(deadLetters(reader).path("letters").valueStream().toList())
        .filteredOn(each -> each.path("key").asString().equals(id)).isNotEmpty()
        .allSatisfy(each -> assertThat(each.path("reason").asString()).isNotEmpty());
    assertThat(system.topics().records("alliance.lifecycle." + reader + ".dlt", id)).isNotEmpty();
  }

  private JsonNode deadLetters(String reader) {
    return operator.get("/api/operations/" + reader + "/dead-letters").json();
  }
}
