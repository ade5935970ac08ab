package org.alliancetracker.endtoend.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import org.alliancetracker.endtoend.system.TheSystem;
import org.alliancetracker.testing.http.Caller;
import org.alliancetracker.testing.http.Reply;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Without a token or a cookie nothing but the login page, its looks and the health answers. */
class StrangerStory {

  private static final String SOMETHING = "3f0c8f0e-0000-4000-8000-000000000000";

  private static Caller stranger;
  private static String alliance;

  @BeforeAll
  static void anAllianceThatExists() {
    stranger = TheSystem.shared().stranger();
    alliance = TheSystem.shared().as("manager").mustPost("/api/alliances", Map.of("name", "Not for strangers"))
        .text("id");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/alliances", "/api/alliances?q=strangers", "/api/alliances/{id}",
      "/api/alliances/{id}/history", "/api/alliances/{id}/scorecard", "/api/alliances/{id}/evaluations",
      "/api/alliances/{id}/digests", "/api/people", "/api/people/person-manager", "/api/rubrics",
      "/api/rubrics/alliance-default/versions/1", "/api/evaluations/{any}", "/api/evaluations/{any}/result",
      "/api/evaluations/{any}/assessments/mine", "/api/digests/{any}/preview", "/api/deliveries",
      "/api/tokens", "/api/operations/partnership/dead-letters", "/api/operations/evaluation/dead-letters",
      "/api/operations/notification/dead-letters", "/api/operations/partnership/backlog", "/api/nothing"})
  void readingIsRefusedWithAProblem(String path) {
    Reply reply = stranger.get(here(path));
    assertThat(reply.status()).isEqualTo(401);
    assertThat(reply.type()).startsWith("application/problem+json");
    assertThat(reply.body()).doesNotContain("Not for strangers");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/alliances", "/api/alliances/{id}/partners", "/api/alliances/{id}/members",
      "/api/alliances/{id}/milestones", "/api/alliances/{id}/stage", "/api/alliances/{id}/close",
      "/api/alliances/{id}/claims", "/api/alliances/{id}/evaluations", "/api/people", "/api/people/person-manager/erase",
      "/api/evaluations/{any}/close", "/api/evaluations/{any}/assessments/mine/submit", "/api/digests/{any}/send",
      "/api/tokens", "/api/operations/partnership/republish", "/api/operations/notification/redrive", "/api/nothing"})
  void writingIsRefusedWithAProblem(String path) {
    Reply reply = stranger.post(here(path), Map.of());
    assertThat(reply.status()).isEqualTo(401);
    assertThat(reply.type()).startsWith("application/problem+json");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/alliances", "/alliances/{id}", "/alliances/{id}/milestones/new", "/my-work",
      "/people", "/nothing", "/actuator", "/actuator/env", "/error", "/operations/dead-letters", "/webjars/"})
  void pagesLeadToTheLoginPageAndShowNothing(String path) {
    Reply reply = stranger.get(here(path), "Accept", "text/html");
    assertThat(reply.status()).isEqualTo(303);
    assertThat(reply.headers().firstValue("Location")).hasValueSatisfying(to -> assertThat(to).startsWith("/login"));
    assertThat(reply.body()).isEmpty();
  }

  @Test
  void theLoginPageAndWhatItNeedsAnswer() {
    Reply login = stranger.get("/login", "Accept", "text/html");
    assertThat(login.status()).isEqualTo(200);
    assertThat(login.body()).contains("password");
    List<String> needed = java.util.regex.Pattern.compile("(?:href|src)=\"(/assets/[^\"]+)\"").matcher(login.body())
        .results().map(found -> found.group(1)).toList();
    assertThat(needed).isNotEmpty().allSatisfy(asset -> assertThat(stranger.get(asset).status()).isEqualTo(200));
  }

  @Test
  void healthSaysNoMoreThanThatItIsUp() {
    assertThat(stranger.get("/health").json().toString()).isEqualTo("{\"status\":\"UP\"}");
  }

  @Test
  void aTokenThatIsNoneIsRefused() throws IOException {
    for (String token : List.of("Bearer nonsense", "Bearer ", "Basic bWFuYWdlcjptYW5hZ2Vy",
        "Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiJwZXJzb24tYWRtaW4ifQ.")) {
      Reply reply = stranger.send("GET", "/api/alliances", BodyPublishers.noBody(), "Authorization", token);
      assertThat(reply.status()).isEqualTo(401);
    }
  }

  @Test
  void aWrongPasswordIsRefusedWithoutSayingWhatWasWrong() {
    Reply known = stranger.post("/api/login", Map.of("account", "public", "password", "guess"));
    Reply unknown = stranger.post("/api/login", Map.of("account", "nobody", "password", "guess"));
    assertThat(known.status()).isEqualTo(401);
    assertThat(known.body()).isEqualTo(unknown.body());
  }

  private static String here(String path) {
    return path.replace("{id}", alliance).replace("{any}", SOMETHING);
  }
}
