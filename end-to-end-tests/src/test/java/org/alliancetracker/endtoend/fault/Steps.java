package org.alliancetracker.endtoend.fault;

import static org.awaitility.Awaitility.await;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alliancetracker.endtoend.story.Levels;
import org.alliancetracker.endtoend.system.Parts;
import org.alliancetracker.endtoend.system.People;
import org.alliancetracker.endtoend.system.Readers;
import org.alliancetracker.endtoend.system.TheSystem;
import org.alliancetracker.testing.http.Caller;
import org.alliancetracker.testing.http.Reply;
import tools.jackson.databind.JsonNode;

/** What the stories of faults do and look at, whatever is down meanwhile. */
final class Steps {

  static final Duration PATIENCE = Duration.ofSeconds(90);
  /** These say "not now", and whether it was done is unknown. */
  private static final Set<Integer> UNCLEAR = Set.of(408, 425, 429, 502, 503, 504);

  private final TheSystem system;
  private final Caller manager;

  Steps(TheSystem system) {
    this.system = system;
    this.manager = system.as("manager");
  }

  /** With a committee of two besides the manager. */
  String alliance(String name) {
    String id = manager.mustPost("/api/alliances", Map.of("name", name)).text("id");
    manager.mustPost(path(id, "members"), Map.of("personId", People.id("committee"), "role", "committee_chair"));
    manager.mustPost(path(id, "members"), Map.of("personId", People.id("company"), "role", "committee_member"));
    return id;
  }

  Reply plan(String id, String title) {
    return manager.mustPost(path(id, "milestones"), Map.of("title", title));
  }

  /** Sends until a clear answer comes, always with the same key, as a client of good will does. */
  Reply untilAnswered(String account, String path, Map<String, Object> body, String key) {
    return await().atMost(PATIENCE).pollInterval(Duration.ofMillis(100))
        .ignoreExceptionsInstanceOf(UncheckedIOException.class)
        .until(() -> system.as(account).post(path, body, Caller.KEY, key), reply -> !UNCLEAR.contains(reply.status()));
  }

  /** Two have answered; what is left is to close it. Its scores will be 50, 37.5 and 75. */
  String evaluation(String id) {
    List<Map<String, String>> invited = List.of(Map.of("personId", People.id("association"), "side", "association"),
        Map.of("personId", People.id("company"), "side", "company"));
    String version = id + ":" + history(id).size();
    String evaluation = manager.mustPost(path(id, "evaluations"), Map.of("evaluators", invited, "fictitious", true),
        Caller.VERSION, version).text("id");
    submit("association", evaluation, Levels.of(4, 3, 4, "seen"));
    submit("company", evaluation, Levels.of(2, 2, 4, "seen"));
    return evaluation;
  }

  private void submit(String account, String evaluation, List<Map<String, Object>> answers) {
    system.as(account).mustPost("/api/evaluations/" + evaluation + "/assessments/mine/submit",
        Map.of("answers", answers));
  }

  List<JsonNode> history(String id) {
    return Parts.all(manager, path(id, "history"));
  }

  /** Evaluation and notification have heard of that version. */
  void awaitReaders(String id, String version) {
    await().atMost(PATIENCE).untilAsserted(() -> {
      for (String asked : List.of("evaluations", "digests")) {
        Reply reply = manager.get(path(id, asked), Caller.VERSION, version);
        if (!reply.accepted()) {
          throw new AssertionError(asked + " at " + version + ": " + reply);
        }
      }
    });
  }

  /** Everything acknowledged by the services is acknowledged by Kafka too. */
  void awaitSent() {
    for (String service : List.of("partnership", "evaluation")) {
      await().atMost(Duration.ofMinutes(3)).until(() -> system.as("admin")
          .get("/api/operations/" + service + "/backlog").json().path("streams").asInt(-1) == 0);
    }
  }

  /** All groups have read all topics to their ends. */
  void awaitRead() {
    Readers.awaitEnds(system);
  }

  List<String> parked() {
    return Readers.parked(system);
  }

  static String path(String id, String rest) {
    return "/api/alliances/" + id + "/" + rest;
  }
}
