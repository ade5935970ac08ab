package org.alliancetracker.endtoend.containers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.alliancetracker.endtoend.story.Levels;
import org.alliancetracker.endtoend.system.People;
import org.alliancetracker.testing.http.Caller;
import org.alliancetracker.testing.http.Reply;
import tools.jackson.databind.JsonNode;

/** One alliance on its path, told over the gateway alone. */
final class Walk {

  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private final Containers containers;
  private final Caller manager;
  private final String name;
  private final String id;
  private final String path;

  private Walk(Containers containers, String name) {
    this.containers = containers;
    this.manager = containers.as("manager");
    this.name = name;
    id = manager.mustPost("/api/alliances", Map.of("name", name, "entryDoor", "territorial_coconstruction"))
        .text("id");
    path = "/api/alliances/" + id;
  }

  /** An alliance with a committee of one, who reads English. */
  static Walk design(Containers containers, String name) {
    Walk walk = new Walk(containers, name + " " + System.nanoTime());
    walk.command("members", Map.of("personId", People.id("company"), "role", "committee_chair"));
    return walk;
  }

  String path() {
    return path;
  }

  /** Agrees on everything the gate asks for, and passes it. */
  void steer() {
    command("partners", Map.of("name", "An association", "actorType", "association"));
    command("partners", Map.of("name", "A company", "actorType", "company_pme"));
    command("objectives", Map.of("objectives", List.of(Map.of("text", "Run anywhere"))));
    command("governance", Map.of("bodies", List.of(Map.of("kind", "steering_committee", "cadence", "quarterly"))));
    command("rubric", Map.of("rubricId", "alliance-default", "rubricVersion", 1));
    command("agreements", Map.of("kind", "framework", "termUntil", LocalDate.now().plusMonths(3).toString()));
    command("stage", Map.of("to", "STEERING"));
  }

  void reachAMilestone() {
    String milestone = command("milestones", Map.of("kind", "kickoff", "dueOn", LocalDate.now().plusDays(7).toString()))
        .text("milestoneId");
    command("milestones/" + milestone + "/reach", Map.of("note", "All were there"));
  }

  /** After the hold of a notice, one mail and no second. */
  void theCommitteeHearsOfIt() {
    String subject = name + ": milestone reached";
    await().atMost(PATIENCE).until(() -> !containers.mails().to(People.address("company"), subject).isEmpty());
    assertThat(containers.mails().to(People.address("company"), subject)).hasSize(1);
  }

  /** Two sides assess; partnership-service hears of the scores from Kafka. */
  void evaluate() {
    command("meetings", Map.of("body", "steering_committee", "subject", "First committee"));
    command("stage", Map.of("to", "EVALUATION"));
    Reply opened = command("evaluations", Map.of("title", "First look", "fictitious", true, "evaluators", List.of(
        Map.of("personId", People.id("association"), "side", "association"),
        Map.of("personId", People.id("company"), "side", "company"))), Caller.VERSION, version());
    String evaluation = "/api/evaluations/" + opened.text("id");
    submit("association", evaluation, Levels.of(4, 3, 4, ""), opened.version());
    submit("company", evaluation, Levels.of(2, 2, 4, ""), opened.version());
    Reply closed = manager.mustPost(evaluation + "/close", Map.of());
    command("evaluations/" + opened.text("id") + "/noted", Map.of("note", "Seen"), Caller.VERSION, closed.version());
  }

  private void submit(String account, String evaluation, List<Map<String, Object>> answers, String version) {
    containers.as(account).mustPost(evaluation + "/assessments/mine/submit", Map.of("answers", answers),
        Caller.VERSION, version);
  }

  void theScoresAreSeen() {
    JsonNode scored = await().atMost(PATIENCE).until(() -> manager.get(path).json().path("scored"),
        found -> !found.isMissingNode());
    assertThat(Levels.scores(scored.path("scores"))).containsExactly(50.0, 37.5, 75.0);
  }

  private String version() {
    return manager.get(path).headers().firstValue("ETag").map(tag -> id + ":" + tag.replace("\"", "")).orElseThrow();
  }

  private Reply command(String rest, Map<String, Object> body, String... headers) {
    return manager.mustPost(path + "/" + rest, body, headers);
  }

  /** Everything that is known of the alliance, as anybody who may see it would read it after signing in anew. */
  JsonNode seen() {
    return containers.as("manager").get(path).json();
  }
}
