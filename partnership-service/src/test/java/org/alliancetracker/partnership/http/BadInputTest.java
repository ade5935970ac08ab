package org.alliancetracker.partnership.http;

import static org.alliancetracker.partnership.http.Service.ADA;
import static org.alliancetracker.partnership.http.Service.service;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.alliancetracker.testing.http.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every field of every body of every route that the running service has, found by reflection: none is forgotten. */
class BadInputTest {

  private static final Map<String, Object> NOT_EQUAL = new LinkedHashMap<>();

  static {
    NOT_EQUAL.put("$ne", null);
  }

  private static String alliance;

  /** A route that takes a body. */
  record Route(RequestMethod method, String path, Class<?> body) {
    @Override
    public String toString() {
      return method + " " + path;
    }
  }

  /** One way to put something else where a field is. */
  record Wrong(Route route, String field, Map<String, ?> body) {
    @Override
    public String toString() {
      return route + " " + field;
    }
  }

  private static synchronized String alliance() {
    if (alliance == null) {
      alliance = service().designed(ADA, "Bad input");
    }
    return alliance;
  }

  static List<Route> routes() {
    return routes("org.alliancetracker.partnership");
  }

  /** Of the controllers in packages that begin so. */
  static List<Route> routes(String packages) {
    List<Route> routes = new ArrayList<>();
    service().context().getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class).getHandlerMethods()
        .forEach((mapping, handler) -> {
          for (MethodParameter parameter : handler.getMethodParameters()) {
            if (parameter.hasParameterAnnotation(RequestBody.class)
                && handler.getBeanType().getPackageName().startsWith(packages)) {
              routes.add(new Route(mapping.getMethodsCondition().getMethods().iterator().next(),
                  mapping.getPatternValues().iterator().next(), parameter.getParameterType()));
            }
          }
        });
    return routes;
  }

  static Stream<Wrong> fields() {
    return routes().stream().flatMap(route ->
        wrongIn(route.body()).entrySet().stream().map(wrong -> new Wrong(route, wrong.getKey(), wrong.getValue())));
  }

  /** Path of the field to a body that is wrong there only; records inside and lists of records are entered. */
  private static Map<String, Map<String, ?>> wrongIn(Class<?> type) {
    Map<String, Map<String, ?>> wrongs = new LinkedHashMap<>();
    for (RecordComponent component : type.getRecordComponents()) {
      String name = component.getName();
      Class<?> inner = elementOf(component);
      boolean list = List.class.isAssignableFrom(component.getType());
      wrongs.put(name, Map.of(name, NOT_EQUAL));
      if (list) {
        wrongs.put(name + "[0]", Map.of(name, List.of(NOT_EQUAL)));
      }
      if (inner.isRecord() && inner != org.alliancetracker.contract.envelope.PartialDate.class) {
        wrongIn(inner).forEach((path, body) -> wrongs.put(
            name + (list ? "[0]." : ".") + path, Map.of(name, list ? List.of(body) : body)));
      }
    }
    return wrongs;
  }

  private static Class<?> elementOf(RecordComponent component) {
    return component.getGenericType() instanceof ParameterizedType generic
        ? (Class<?>) generic.getActualTypeArguments()[0]
        : component.getType();
  }

  private static Reply send(Route route, String body) {
    String path = route.path().replace("{id}", alliance()).replaceAll("\\{[a-zA-Z]+}", "some-id");
    return route.method() == RequestMethod.PUT
        ? service().put(ADA, path, body)
        : service().post(ADA, path, body);
  }

  private static String json(Map<String, ?> body) {
    return tools.jackson.databind.json.JsonMapper.shared().writeValueAsString(body);
  }

  @ParameterizedTest
  @MethodSource("fields")
  void anOperatorInAnyFieldIsBadInputThatNamesTheField(Wrong wrong) {
    Reply answer = send(wrong.route(), json(wrong.body()));

    assertThat(answer.status()).as(answer.body()).isEqualTo(400);
    assertThat(answer.code()).isIn("wrong-type", "unknown-field");
    assertThat(answer.json().path("field").asString("")).startsWith(wrong.field());
  }

  @ParameterizedTest
  @MethodSource("routes")
  void anUnknownFieldIsRefusedEverywhere(Route route) {
    Reply answer = send(route, "{'no_such_field': 1}");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.code()).isEqualTo("unknown-field");
    assertThat(answer.json().path("field").stringValue()).isEqualTo("no_such_field");
  }

  @ParameterizedTest
  @MethodSource("routes")
  void bodiesThatAreNoObjectOfOursAreRefusedEverywhere(Route route) {
    for (String body : List.of("", "null", "[]", "1", "'x'", "{", "{'imported': 'yes'}", "{'happenedOn': '2012-13'}",
        "{'happenedOn': 2012}", "[".repeat(2000), "{'a':".repeat(500) + "1" + "}".repeat(500),
        "{'name': 'a', 'name': 'b'}", "\u0000", "{'name': '\\ud800'}")) {
      Reply answer = send(route, body);
      assertThat(answer.status()).as(route + " " + body + " -> " + answer.body()).isBetween(400, 499);
      assertThat(answer.code()).isNotEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("routes")
  void aBodyOverOneMebibyteIsTooLargeEverywhere(Route route) {
    Reply answer = send(route, "{'name': '" + "a".repeat(1 << 20) + "'}");

    assertThat(answer.status()).isEqualTo(413);
  }

  @Test
  void theCorpusReachesEveryCommand() {
    assertThat(routes()).hasSizeGreaterThan(28);
    assertThat(fields().map(wrong -> wrong.route().path() + " " + wrong.field())).contains(
        "/api/alliances sdgs[0].goal", "/api/alliances partners[0].formerNames[0]",
        "/api/alliances/{id}/stage override.reason", "/api/people email");
  }

  @Test
  void nothingOfBadInputIsEverApplied() {
    String id = service().designed(ADA, "Untouched");
    fields().filter(wrong -> wrong.route().path().contains("{id}")).forEach(wrong -> service().post(ADA,
        wrong.route().path().replace("{id}", id).replaceAll("\\{[a-zA-Z]+}", "some-id"), json(wrong.body())));

    assertThat(service().get(ADA, "/api/alliances/" + id).json().path("version").intValue()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "sdg=0", "sdg=18", "sdg=1e1", "limit=0", "limit=201",
    "limit=x", "limit=-1", "after=x", "after=%00", "after=YQ", "nothing=1", "stage=DESIGN&stage=DESIGN",
    "name%5B%24ne%5D=x", "q=a&q=b"})
  void badParametersOfTheListAreRefused(String query) {
    Reply answer = service().get(ADA, "/api/alliances?" + query);

    assertThat(answer.status()).as(answer.body()).isEqualTo(400);
    assertThat(answer.code()).isEqualTo("bad-parameter");
  }

  @ParameterizedTest
  @ValueSource(strings = {"stage=steering", "stage=", "door=x", "mode=1", "health=blue"})
  void anUnknownCodeInAParameterIsAnsweredWithThoseThatAreKnown(String query) {
    Reply answer = service().get(ADA, "/api/alliances?" + query);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.code()).isEqualTo("unknown-code");
    assertThat(answer.json().path("field").asString()).isEqualTo(query.substring(0, query.indexOf('=')));
    assertThat(answer.json().path("known").size()).isGreaterThan(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "at=yesterday", "at=2026-11-22", "on=2026-13", "on=x", "on=2026-02-30", "at=2026-11-22T00:00:00Z&on=2026"})
  void badTimesOfADetailAreRefused(String query) {
    assertThat(service().get(ADA, "/api/alliances/" + alliance() + "?" + query).code()).isEqualTo("bad-parameter");
  }

  @ParameterizedTest
  @ValueSource(strings = {"%24ne", "%7B%22%24ne%22%3Anull%7D", "..%2F", "%F0%9F%90%9D", "x%3A1"})
  void strangeIdsAreNotThere(String id) {
    assertThat(service().get(ADA, "/api/alliances/" + id).status()).isIn(400, 404);
    assertThat(service().post(ADA, "/api/alliances/" + id + "/claims", "{'text': 'a'}").status()).isIn(400, 404);
  }

  @Test
  void brokenHeadersAreRefused() {
    String claims = "/api/alliances/" + alliance() + "/claims";
    for (String header : Arrays.asList("7", "W/\"7\"", "*", "\"x\"", "\"1\", \"2\"")) {
      assertThat(service().post(ADA, claims, "{'text': 'a'}", "If-Match", header).status()).isEqualTo(400);
    }
  }
}
