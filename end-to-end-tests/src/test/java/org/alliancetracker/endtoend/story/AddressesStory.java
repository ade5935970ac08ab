package org.alliancetracker.endtoend.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.alliancetracker.endtoend.system.Deliveries;
import org.alliancetracker.endtoend.system.People;
import org.alliancetracker.endtoend.system.TheSystem;
import org.alliancetracker.testing.address.Address;
import org.alliancetracker.testing.http.Caller;
import org.alliancetracker.testing.http.Reply;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of addresses in docs/architecture.md, asked of the running system line by line. */
class AddressesStory {

  private static final TheSystem SYSTEM = TheSystem.shared();
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final List<Integer> NOBODY_THERE = List.of(401, 403, 404, 405);

  /** Of an alliance, of an evaluation, and of what evaluators do in it; asked in this order until one may only look on. */
  private static final List<String> ONLOOKERS = List.of("public", "association", "manager");

  /** What stands for the names in addresses; those of an alliance in which nothing is missing. */
  private static final Map<String, String> IDS = new HashMap<>();

  @BeforeAll
  static void anAllianceWithOneOfEach() {
    Caller manager = SYSTEM.as("manager");
    String id = manager.mustPost("/api/alliances", Map.of("name", "Addresses")).text("id");
    String path = "/api/alliances/" + id;
    String partner = manager.mustPost(path + "/partners", Map.of("name", "A partner")).text("partnerId");
    manager.mustPost(path + "/members", Map.of("personId", People.id("public"), "role", "observer"));
    String member = manager.mustPost(path + "/members", Map.of("personId", People.id("company"), "role", "observer")).text("memberId");
    String agreement = manager.mustPost(path + "/agreements", Map.of("kind", "framework")).text("agreementId");
    String meeting = manager.mustPost(path + "/meetings", Map.of("body", "steering_committee")).text("meetingId");
    String contribution = manager.mustPost(path + "/contributions", Map.of("partnerId", partner, "kind", "time")).text("contributionId");
    Reply planned = manager.mustPost(path + "/milestones", Map.of("title", "Planned", "dueOn", LocalDate.now().toString()));
    String person = known("person-gone-");
    // whom nobody shares another alliance with, whatever other stories did
    String observer = known("person-here-");
    manager.mustPost(path + "/members", Map.of("personId", observer, "role", "observer"));
    IDS.putAll(Map.of("alliances/{id}", "alliances/" + id, "{partnerId}", partner, "{memberId}", member, "{agreementId}", agreement,
        "{meetingId}", meeting, "{contributionId}", contribution, "{milestoneId}", planned.text("milestoneId"),
        "{did}", id + ":steering-committee"));
    IDS.put("accounts/{id}", "accounts/nobody");
    IDS.put("invitations/{id}", "invitations/" + manager.mustPost("/api/invitations", Map.of("name", "Somebody", "email",
        "invited@example.org", "language", "fr", "role", "observer", "allianceId", id)).text("id"));
    IDS.putAll(Map.of("rubrics/{id}/versions/{version}", "rubrics/alliance-default/versions/1", "{personId}/erase", person + "/erase",
        "{personId}", observer, "{evaluationId}", closedEvaluation(path, planned.version()),
        "deliveries/{id}", "deliveries/" + firstDelivery(manager, id)));
  }

  private static String known(String beginning) {
    String person = beginning + System.nanoTime();
    SYSTEM.as("admin").mustPost("/api/people", Map.of("personId", person, "name", "Somebody", "email", "somebody@example.org",
        "language", "fr", "zone", "Europe/Paris"));
    return person;
  }

  private static String firstDelivery(Caller manager, String id) {
    return await().atMost(PATIENCE).until(() -> Deliveries.of(manager, id), all -> !all.isEmpty()).getFirst().id();
  }

  private static String closedEvaluation(String path, String version) {
    List<String> sides = List.of("association", "company");
    Reply opened = SYSTEM.as("manager").mustPost(path + "/evaluations", Map.of("title", "Closed", "fictitious", true, "evaluators",
        sides.stream().map(side -> Map.of("personId", People.id(side), "side", side)).toList()), Caller.VERSION, version);
    String evaluation = "/api/evaluations/" + opened.text("id");
    sides.forEach(side -> SYSTEM.as(side).mustPost(evaluation + "/assessments/mine/submit", Map.of("answers", Levels.of(3, 3, 3, "")),
        Caller.VERSION, opened.version()));
    SYSTEM.as("manager").mustPost(evaluation + "/close", Map.of());
    // partnership-service has heard of it, so what it notes of the evaluation is there
    await().atMost(PATIENCE).until(() -> SYSTEM.as("manager").get(path).json().has("scored"));
    return opened.text("id");
  }

  static Stream<Arguments> everyAddress() {
    return Address.all().stream().filter(Address::isApi)
        .flatMap(address -> address.methods().stream().map(method -> Arguments.of(method, address)));
  }

  @ParameterizedTest
  @MethodSource("everyAddress")
  void itAnswersWhomTheTableNamesAndNobodyElse(String method, Address address) {
    String path = filled(address.path());
    if (path.equals("/api/login")) {
      assertThat(asked(SYSTEM.stranger(), method, path).status()).isEqualTo(400);
      return;
    }
    assertThat(asked(SYSTEM.stranger(), method, path).code()).isEqualTo("unauthenticated");
    Reply outsider = asked(SYSTEM.as("committee"), method, path);
    if (address.refused().isEmpty()) {
      assertThat(outsider.status()).isNotIn(NOBODY_THERE);
      return;
    }
    assertThat(outsider.code()).isEqualTo(address.refused().getFirst());
    Reply onlooker = asked(SYSTEM.as("public"), method, path);
    if (address.refused().size() > 1) {
      assertThat(onlooker.code()).isIn(address.refused());
      assertThat(ONLOOKERS).anyMatch(who -> asked(SYSTEM.as(who), method, path).code().equals(address.refused().getLast()));
    } else if (!onlooker.code().equals(address.refused().getFirst())) {
      assertThat(onlooker.status()).isEqualTo(200);
    }
    if (!address.where().equals("gateway")) {
      Reply rightful = asked(SYSTEM.as(path.endsWith("/mine") || path.endsWith("/submit") ? "association" : "admin"), method, path);
      assertThat(rightful.status()).as("somebody is there: %s", rightful).isNotIn(NOBODY_THERE);
    }
  }

  /** With nothing in its body, which changes little and shows who is asked; operators' commands are not to run. */
  private static Reply asked(Caller caller, String method, String path) {
    Object body = method.equals("GET") || method.equals("DELETE") ? BodyPublishers.noBody() : Map.of();
    if (path.contains("/republish") && caller == SYSTEM.as("admin")) {
      body = Map.of("kind", "nothing-of-the-kind");
    }
    Reply reply = caller.send(method, path, body);
    return reply.status() == 415 ? caller.send(method, path, BodyPublishers.noBody()) : reply;
  }

  private static String filled(String path) {
    String filled = path.endsWith("/erase") ? path.replace("{personId}/erase", IDS.get("{personId}/erase")) : path;
    for (Map.Entry<String, String> each : IDS.entrySet()) {
      filled = filled.replace(each.getKey(), each.getValue());
    }
    return filled.replace("tokens/{id}", "tokens/nobodys");
  }
}
