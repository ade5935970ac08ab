package org.alliancetracker.endtoend.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.alliancetracker.endtoend.system.Deliveries;
import org.alliancetracker.endtoend.system.Mails.Mail;
import org.alliancetracker.endtoend.system.People;
import org.alliancetracker.endtoend.system.TheSystem;
import org.alliancetracker.testing.http.Caller;
import org.alliancetracker.testing.http.Reply;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** One alliance from its design to the digest that tells its end: the path on which everything else grows. */
class WholePathStory {

  private static final String NAME = "Whole path " + System.nanoTime();
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String REMARK = "a remark that nobody else may read";

  private final TheSystem system = TheSystem.shared();
  private final Caller manager = system.as("manager");
  private String id;
  private String path;

  @Test
  void anAllianceLivesItsLifeFromDesignToDigest() {
    design();
    theGateIsRefusedAndSaysWhatIsMissing();
    agree();
    steer();
    String evaluation = evaluate();
    theScoresAreSeenEverywhereAndTheRatingsNowhere(evaluation);
    end(evaluation);
    theDigestTellsBoth();
  }

  private void design() {
    id = manager.mustPost("/api/alliances", Map.of("name", NAME, "purpose", "To be told from its design to its end",
        "entryDoor", "territorial_coconstruction", "modes", List.of("economic_cooperation"), "territory", "Somewhere"))
        .text("id");
    path = "/api/alliances/" + id;
    manager.mustPost(path + "/members", Map.of("personId", People.id("committee"), "role", "committee_chair"));
    manager.mustPost(path + "/members", Map.of("personId", People.id("company"), "role", "committee_member"));
  }

  private void theGateIsRefusedAndSaysWhatIsMissing() {
    Reply refused = manager.post(path + "/stage", Map.of("to", "STEERING"));
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.type()).startsWith("application/problem+json");
    assertThat(refused.text("code")).isEqualTo("gate-not-passed");
    assertThat(refused.json().path("unmetConditions")).extracting(JsonNode::asString).containsExactly(
        "two_actor_types", "objectives_agreed", "rubric_fixed", "governance_agreed", "agreement_signed");
    assertThat(manager.get(path).text("stage")).isEqualTo("DESIGN");
  }

  private void agree() {
    manager.mustPost(path + "/partners", Map.of("name", "An association", "actorType", "association"));
    manager.mustPost(path + "/partners", Map.of("name", "A company", "actorType", "company_pme"));
    manager.mustPost(path + "/objectives", Map.of("objectives", List.of(Map.of("text", "Be told whole"))));
    manager.mustPost(path + "/governance", Map.of("bodies",
        List.of(Map.of("kind", "steering_committee", "cadence", "quarterly"))));
    manager.mustPost(path + "/rubric", Map.of("rubricId", "alliance-default", "rubricVersion", 1));
    // its term ends soon, so the evaluation is due
    manager.mustPost(path + "/agreements", Map.of("kind", "framework", "termUntil",
        LocalDate.now().plusMonths(3).toString()));
    manager.mustPost(path + "/stage", Map.of("to", "STEERING"));
    assertThat(manager.get(path).text("stage")).isEqualTo("STEERING");
  }

  private void steer() {
    String milestone = manager.mustPost(path + "/milestones", Map.of("kind", "kickoff", "dueOn",
        LocalDate.now().plusDays(7).toString())).text("milestoneId");
    manager.mustPost(path + "/milestones/" + milestone + "/reach", Map.of("note", "All were there"));
    Mail notice = await().atMost(PATIENCE).until(
        () -> system.mails().to(People.address("company"), NAME + ": milestone reached"), found -> !found.isEmpty()).getFirst();
    assertThat(notice.text()).contains("Milestone reached");
    await().atMost(PATIENCE).until(
        () -> system.mails().to(People.address("committee"), NAME + "\u00a0: jalon atteint").size() == 1);
    manager.mustPost(path + "/meetings", Map.of("body", "steering_committee", "subject", "First committee"));
    manager.mustPost(path + "/stage", Map.of("to", "EVALUATION"));
  }

  private String evaluate() {
    List<Map<String, String>> invited = List.of(Map.of("personId", People.id("association"), "side", "association"),
        Map.of("personId", People.id("company"), "side", "company"));
    Reply opened = manager.mustPost(path + "/evaluations", Map.of("title", "First look", "evaluators", invited,
        "fictitious", true), Caller.VERSION, manager.get(path).headers().firstValue("ETag")
        .map(tag -> id + ":" + tag.replace("\"", "")).orElseThrow());
    String evaluation = "/api/evaluations/" + opened.text("id");
    Caller association = system.as("association");
    Caller company = system.as("company");
    association.mustPost(evaluation + "/assessments/mine/submit", Map.of("answers", Levels.of(4, 3, 4, REMARK)),
        Caller.VERSION, opened.version());
    // blind: until all is closed nobody sees another's levels, nor a result
    assertThat(company.get(evaluation).body()).doesNotContain(REMARK).doesNotContain("\"level\"");
    assertThat(manager.get(evaluation).body()).doesNotContain(REMARK).doesNotContain("\"level\"");
    assertThat(manager.get(evaluation + "/result").status()).isEqualTo(404);
    assertThat(manager.post(evaluation + "/close", Map.of()).text("code")).isEqualTo("evaluators-missing");
    company.mustPost(evaluation + "/assessments/mine/submit", Map.of("answers", Levels.of(2, 2, 4, REMARK)));
    Reply closed = manager.mustPost(evaluation + "/close", Map.of());
    manager.mustPost(path + "/evaluations/" + opened.text("id") + "/noted", Map.of("note", "Seen by the committee"),
        Caller.VERSION, closed.version());
    return opened.text("id");
  }

  private void theScoresAreSeenEverywhereAndTheRatingsNowhere(String evaluation) {
    JsonNode scorecard = manager.get(path + "/scorecard").json().path("latest").path("scores");
    assertThat(Levels.scores(scorecard)).containsExactly(50.0, 37.5, 75.0);
    assertThat(scorecard.path("fictitious").asBoolean()).isTrue();
    JsonNode scored = await().atMost(PATIENCE).until(() -> manager.get(path).json().path("scored"),
        found -> !found.isMissingNode());
    assertThat(Levels.scores(scored.path("scores"))).containsExactly(50.0, 37.5, 75.0);
    List<String> told = await().atMost(PATIENCE).until(() -> system.topics().records("alliance.evaluation", id).stream()
        .map(one -> new String(one.value(), StandardCharsets.UTF_8)).toList(),
        all -> all.stream().anyMatch(one -> one.contains("alliance.scores.published.v1")));
    assertThat(told).anyMatch(one -> one.contains("alliance.scores.published.v1") && one.contains("37.5"));
    assertThat(told).noneMatch(one -> one.contains("\"level\"") || one.contains("\"criterion\"") || one.contains(REMARK));
    assertThat(evaluation).startsWith(id);
  }

  private void end(String evaluation) {
    assertThat(manager.get(path).json().path("evaluations").path(0).path("id").asString()).isEqualTo(evaluation);
    manager.mustPost(path + "/close", Map.of("reason", "purpose_achieved", "note", "Told whole"));
    assertThat(manager.get(path).text("stage")).isEqualTo("CLOSED");
    // the news of the scores and of the end are out, so the digest can tell them
    await().atMost(PATIENCE).untilAsserted(() -> {
      assertThat(system.mails().to(People.address("company"), NAME + ": evaluation closed, results published")).hasSize(1);
      assertThat(system.mails().to(People.address("company"), NAME + ": alliance closed")).hasSize(1);
    });
  }

  private void theDigestTellsBoth() {
    String digest = "/api/digests/" + id + ":steering-committee/send";
    Reply ordered = manager.mustPost(digest, BodyPublishers.noBody(), Caller.KEY, "digest-of-" + id);
    assertThat(ordered.json().path("deliveries")).hasSize(3);
    Mail english = digestTo("company", "in the next 90 days");
    assertThat(english.text()).containsIgnoringCase("milestone reached: kick-off")
        .contains("Organisational performance: 50 of 100", "38 of 100", "75 of 100").containsIgnoringCase("fictitious");
    assertThat(english.html()).contains("Organisational performance", "75 of 100");
    Mail french = digestTo("committee", "dans les 90 jours");
    assertThat(french.text()).containsIgnoringCase("jalon atteint").containsIgnoringCase("fictifs")
        .contains("Performance des organisations", "50 sur 100", "38 sur 100", "75 sur 100");
    digestTo("manager", "dans les 90 jours");

    Reply again = manager.mustPost(digest, BodyPublishers.noBody(), Caller.KEY, "digest-of-" + id);
    assertThat(again.body()).isEqualTo(ordered.body());
    // within the same second it is the same period, and the same answer
    await().atMost(PATIENCE).until(() -> manager.post(digest).text("code"), "nothing-new"::equals);
    await().atMost(PATIENCE).until(() -> Deliveries.of(manager, id).stream().noneMatch(Deliveries.Shown::open));
    assertThat(Deliveries.of(manager, id)).filteredOn(each -> each.mail().equals("digest")).hasSize(3)
        .allMatch(each -> each.state().equals("confirmed"));
    List<Mail> all = system.mails().all().stream().filter(mail -> mail.text().contains(NAME)).toList();
    assertThat(all).extracting(Mail::messageId).doesNotHaveDuplicates();
    assertThat(all).hasSameSizeAs(Deliveries.of(manager, id));
  }

  private Mail digestTo(String account, String section) {
    List<Mail> found = await().atMost(PATIENCE).until(() -> system.mails().to(People.address(account), NAME).stream()
        .filter(mail -> mail.text().toLowerCase(Locale.ROOT).contains(section)).toList(), mails -> !mails.isEmpty());
    assertThat(found).hasSize(1);
    return found.getFirst();
  }
}
