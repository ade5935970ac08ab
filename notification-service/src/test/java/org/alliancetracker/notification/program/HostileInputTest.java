package org.alliancetracker.notification.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alliancetracker.testing.http.Caller;
import org.alliancetracker.testing.http.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/** Operators of the database and fields nobody may set, in every body of the running service; found by reflection. */
class HostileInputTest {

  private static final List<String> NOT_THEIRS = List.of("_id", "id", "version", "revision", "role", "roles", "score", "ownerId",
      "state", "personId", "to", "messageId", "administrator", "$where", "__proto__");

  record Route(String method, String path, Class<?> body) {
    @Override
    public String toString() {
      return method + " " + path;
    }
  }

  static List<Route> routes() {
    // the dispatcher finds its routes with the first request
    Program.get().stranger().get("/health");
    return Program.get().bean(DispatcherServlet.class).getHandlerMappings().stream()
        .filter(RequestMappingHandlerMapping.class::isInstance).map(RequestMappingHandlerMapping.class::cast)
        .flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream()).flatMap(mapped ->
            Arrays.stream(mapped.getValue().getMethodParameters())
                .filter(parameter -> parameter.hasParameterAnnotation(RequestBody.class))
                .map(MethodParameter::getParameterType)
                .map(body -> new Route(mapped.getKey().getMethodsCondition().getMethods().iterator().next().name(),
                    mapped.getKey().getPatternValues().iterator().next(), body)))
        .filter(route -> route.body().getName().startsWith("org.alliancetracker")).distinct().toList();
  }

  private static Reply send(Route route, String body) {
    Caller caller = route.path().startsWith("/internal/") ? Program.get().gatewayItself() : Program.get().administrator();
    return caller.send(route.method(), route.path().replaceAll("\\{[a-zA-Z]+}", "some-id"), body);
  }

  private static void assertRefused(Reply reply, String field, Set<String> codes) {
    assertThat(reply.status()).as(reply.body()).isEqualTo(400);
    assertThat(reply.code()).isIn(codes);
    assertThat(reply.field()).startsWith(field);
  }

  @ParameterizedTest
  @MethodSource("routes")
  void anOperatorInAnyFieldIsRefusedByName(Route route) {
    assertThat(route.body().isRecord()).isTrue();
    for (RecordComponent component : route.body().getRecordComponents()) {
      assertThat(Map.class.isAssignableFrom(component.getType()) || component.getType() == Object.class).isFalse();
      for (String operator : List.of("{\"$ne\":null}", "{\"$gt\":\"\"}", "[{\"$ne\":1}]")) {
        assertRefused(send(route, "{\"" + component.getName() + "\":" + operator + "}"), component.getName(),
            Set.of("wrong-type", "unknown-field"));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("routes")
  void whatTheSystemDecidesCannotBeSet(Route route) {
    Set<String> known = Arrays.stream(route.body().getRecordComponents()).map(RecordComponent::getName).collect(Collectors.toSet());
    NOT_THEIRS.stream().filter(name -> !known.contains(name)).forEach(name ->
        assertRefused(send(route, "{\"" + name + "\":1}"), name, Set.of("unknown-field")));
  }

  @ParameterizedTest
  @MethodSource("routes")
  void whatIsNoObjectOfOursIsRefused(Route route) {
    for (String body : List.of("", "null", "[]", "7", "{", "<a/>", "\u0000", "[".repeat(100_000), "{\"a\":1e999999}",
        "{\"a\":" + "9".repeat(5_000) + "}", "{\"zone\":\"a\",\"zone\":\"b\"}", "{\"zone\":\"\\ud800\"}")) {
      Reply reply = send(route, body);
      assertThat(reply.status()).as(reply.body()).isEqualTo(400);
      assertThat(reply.code()).isNotEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"to", "state", "alliance", "limit", "after"})
  void anOperatorBehindAParametersNameIsRefused(String name) {
    for (String operator : List.of("%5B%24ne%5D=x", "%5B%5D=x", ".%24gt=")) {
      Reply reply = Program.get().administrator().get("/api/deliveries?" + name + operator);
      assertThat(reply.status()).isEqualTo(400);
      assertThat(reply.code()).isEqualTo("bad-parameter");
    }
  }

  @Test
  void anUnknownStateIsAnsweredWithThoseThatAreKnown() {
    Reply reply = Program.get().administrator().get("/api/deliveries?state=lost");

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.code()).isEqualTo("unknown-code");
    assertThat(reply.json().path("known").valueStream().map(JsonNode::asString)).contains("confirmed", "unknown");
  }

  static Stream<String> reached() {
    return Stream.of("PUT /api/alliances/{id}/digests", "POST /internal/mails", "POST /operations/redrive", "POST /operations/discard");
  }

  @ParameterizedTest
  @MethodSource("reached")
  void theCorpusReachesTheRoute(String route) {
    assertThat(routes().stream().map(Route::toString)).contains(route);
  }
}
