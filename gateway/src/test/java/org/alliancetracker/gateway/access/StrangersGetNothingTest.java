package org.alliancetracker.gateway.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.stream.Stream;
import org.alliancetracker.gateway.RunningGateway;
import org.alliancetracker.testing.http.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class StrangersGetNothingTest {

  private static final List<String> API = List.of("/api/alliances", "/api/alliances/a-1", "/api/alliances/a-1/milestones",
      "/api/alliances/a-1/evaluations", "/api/alliances/a-1/evaluations/e-1/noted", "/api/people", "/api/people/p-1/erase",
      "/api/evaluations/e-1", "/api/rubrics", "/api/alliances/a-1/scorecard", "/api/observatory", "/api/alliances/a-1/digests",
      "/api/digests/d-1/preview", "/api/deliveries", "/api/notices", "/api/tokens", "/api/tokens/t-1",
      "/api/operations/partnership/backlog",
      "/api/operations/evaluation/redrive", "/api/operations/notification/dead-letters", "/api/", "/api/nothing", "/api/login/x",
      "/api/internal/mails", "/metrics");
  private static final List<String> CREDENTIALS = List.of("", "Bearer ", "Bearer alt_guess", "Bearer eyJhbGciOiJub25lIn0.e30.",
      "Basic YTpi");

  private final RunningGateway gateway = RunningGateway.shared();

  static Stream<Arguments> requests() {
    return API.stream().flatMap(path -> Stream.of("GET", "POST", "PUT", "DELETE").flatMap(method ->
        CREDENTIALS.stream().map(credential -> Arguments.of(method, path, credential))));
  }

  @ParameterizedTest
  @MethodSource("requests")
  void theApiAnswersNobodyUnknown(String method, String path, String credential) {
    HttpRequest.Builder request = gateway.to(path).method(method, BodyPublishers.ofString("{}")).header("Content-Type", "application/json");
    if (!credential.isEmpty()) {
      request.header("Authorization", credential);
    }

    Reply answer = gateway.send(request);

    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.code()).isEqualTo("unauthenticated");
    assertThat(gateway.partnership.received()).isEmpty();
    assertThat(gateway.evaluation.received()).isEmpty();
    assertThat(gateway.notification.received()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/alliances", "/alliances/a-1?tab=x", "/nothing", "/actuator", "/env", "/status", "/error", "/index.html",
      "/webjars/htmx.org/2.0.8/dist/htmx.min.js", "/operations/state", "/internal/mails", "/health/ping", "/API/alliances",
      "/first-administrator?secret=guess"})
  void pagesLeadToTheLogin(String path) {
    Reply answer = gateway.get(path);

    assertThat(answer.status()).isEqualTo(303);
    assertThat(answer.header("Location")).startsWith("/login");
  }

  @Test
  void theLoginRemembersWhereOneWantedToGo() {
    assertThat(gateway.get("/alliances?stage=DESIGN&q=a%20b").header("Location"))
        .isEqualTo("/login?next=%2Falliances%3Fstage%3DDESIGN%26q%3Da%2520b");
  }

  @Test
  void aPartOfAPageSendsTheWholePageToTheLogin() {
    Reply answer = gateway.send(gateway.to("/alliances/a-1/part").header("HX-Request", "true"));

    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.header("HX-Redirect")).isEqualTo("/login");
  }

  @Test
  void whatTheLoginPageNeedsIsThere() {
    assertThat(gateway.get("/health").body()).isEqualTo("{\"status\":\"UP\"}");
    for (String path : List.of("/login", "/assets/frame.css", "/assets/mark.svg", "/assets/pico/pico.min.css",
        "/assets/htmx/htmx.min.js")) {
      assertThat(gateway.get(path).status()).as(path).isEqualTo(200);
    }
    assertThat(gateway.get("/login").header("Cache-Control")).contains("no-store");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/assets/../gateway.properties", "/assets/%2e%2e/gateway.properties", "/assets/..%2fgateway.properties",
      "/assets/htmx/../../../META-INF/MANIFEST.MF", "/assets//gateway.properties", "/assets/"})
  void assetsAreNoWindowIntoTheProgram(String path) {
    Reply answer = gateway.get(path);

    assertThat(answer.status()).isIn(302, 303, 400, 404);
    assertThat(answer.body()).doesNotContain("spring.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/login", "//refused.example/x"})
  void everyPageTellsTheBrowserWhatItMayDo(String path) {
    Reply answer = gateway.get(path);

    assertThat(answer.type()).startsWith("text/html");
    assertThat(answer.header("Content-Security-Policy")).contains("default-src 'self'", "frame-ancestors 'none'", "form-action 'self'")
        .doesNotContain("script-src 'unsafe");
    assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(answer.header("Referrer-Policy")).isEqualTo("same-origin");
    assertThat(answer.body()).doesNotContain("<script>", "onclick=");
  }
}
