package org.alliancetracker.partnership.http;

import static org.alliancetracker.partnership.http.Service.PAUL;
import static org.alliancetracker.partnership.http.Service.service;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.stream.Stream;
import org.alliancetracker.partnership.http.BadInputTest.Route;
import org.alliancetracker.testing.http.Reply;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.bind.annotation.RequestMethod;
import tools.jackson.databind.JsonNode;

/** A sender's clock may be wrong by years: what happened cannot lie ahead, what is planned can, and when it was recorded we say. */
class WrongClocksTest {

  private static final LocalDate IN_TEN_YEARS = LocalDate.now(ZoneOffset.UTC).plusYears(10);

  private static String alliance;

  @BeforeAll
  static void anAlliance() {
    alliance = "/api/alliances/" + service().designed(PAUL, "Ahead of time");
  }

  static Stream<Route> routes() {
    return BadInputTest.routes().stream().filter(route -> Arrays.stream(route.body().getRecordComponents())
        .anyMatch(component -> component.getName().equals("happenedOn")));
  }

  @ParameterizedTest
  @MethodSource("routes")
  void nothingHappenedInTenYears(Route route) {
    for (String day : new String[] {IN_TEN_YEARS.toString(), IN_TEN_YEARS.toString().substring(0, 7), "" + IN_TEN_YEARS.getYear(),
        "9999-12-31"}) {
      String path = route.path().replace("/api/alliances/{id}", alliance).replaceAll("\\{[a-zA-Z]+}", "some-id");
      String body = "{'happenedOn': '" + day + "'" + (path.equals("/api/alliances") ? ", 'name': 'Tomorrow'" : "") + "}";
      Reply answer = route.method() == RequestMethod.PUT ? service().put(PAUL, path, body) : service().post(PAUL, path, body);

      assertThat(answer.status()).as(answer.body()).isEqualTo(400);
      assertThat(answer.code()).isEqualTo("in-the-future");
      assertThat(answer.json().path("field").stringValue()).isEqualTo("happenedOn");
    }
  }

  @Test
  void theRuleReachesEveryChangeOfAnAlliance() {
    assertThat(routes()).hasSizeGreaterThan(25);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2036-11-22", "9999-12-31", "9999", "2100-02"})
  void aPlanMayLieFarAhead(String day) {
    service().post(PAUL, alliance + "/milestones", "{'title': 'Far away', 'dueOn': '" + day + "'}").ok();
    service().post(PAUL, alliance + "/agreements", "{'kind': 'framework', 'termUntil': '" + day + "'}").ok();

    service().get(PAUL, alliance).ok();
    service().get(PAUL, "/api/alliances?q=Ahead").ok();
    assertThat(service().get(PAUL, alliance + "?on=" + day).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"'10000-01-01'", "'0999'", "'-2036'", "'2036-11-22T00:00:00Z'", "'+12036-01-01'", "2036", "1e9", "'١٢٣٤'"})
  void aDayNobodyCanMeanIsRefused(String day) {
    Reply answer = service().post(PAUL, alliance + "/milestones", "{'title': 'Never', 'dueOn': " + day + "}");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.code()).isIn("not-a-date", "wrong-type", "bad-value");
    assertThat(answer.json().path("field").stringValue()).isEqualTo("dueOn");
  }

  @Test
  void whenItWasRecordedIsOursToSayAndWhenItHappenedTheSenders() {
    Instant before = Instant.now().minusMillis(1);
    Reply claimed = service().post(PAUL, alliance + "/claims", "{'text': 'Said long ago', 'happenedOn': '2016-05'}",
        "X-Client-Time", "2036-11-22T00:00:00Z", "If-Unmodified-Since", "Sat, 22 Nov 2036 00:00:00 GMT").ok();

    JsonNode last = service().get(PAUL, alliance + "/history").ok().json().path("items").valueStream()
        .filter(item -> item.path("data").path("text").asString("").equals("Said long ago")).findFirst().orElseThrow();
    assertThat(claimed.header("ETag")).isEqualTo("\"" + last.path("version").asLong() + "\"");
    assertThat(last.path("happenedOn").stringValue()).isEqualTo("2016-05");
    assertThat(Instant.parse(last.path("recordedAt").stringValue())).isBetween(before, Instant.now());
  }
}
