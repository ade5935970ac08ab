package org.alliancetracker.partnership.http;

import static org.alliancetracker.partnership.http.Service.ADA;
import static org.alliancetracker.partnership.http.Service.service;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonValue;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alliancetracker.partnership.http.BadInputTest.Route;
import org.alliancetracker.testing.http.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the system decides cannot be set by writing it into a body: every record of every body, by reflection. */
class MassAssignmentTest {

  private static final List<String> NOT_THEIRS = List.of("_id", "id", "version", "streamVersion", "role", "roles", "score",
      "scores", "ownerId", "owner", "allianceId", "partnerId", "milestoneId", "personId", "actor", "createdBy", "recordedAt",
      "reachedBy", "stage", "closed", "pending", "administrator", "isAdmin", "sealed", "class", "$set", "__proto__");

  static List<Route> routes() {
    return BadInputTest.routes("org.alliancetracker");
  }

  /** Where a record stands in the body of a route, and a body that reaches it. */
  private record Place(String path, Class<?> type, Map<String, Object> inside, Map<String, Object> body) {
  }

  private static List<Place> places(Class<?> type) {
    Map<String, Object> body = new HashMap<>();
    return Stream.concat(Stream.of(new Place("", type, body, body)), inner(type)).toList();
  }

  private static Stream<Place> inner(Class<?> type) {
    return Arrays.stream(type.getRecordComponents()).filter(component -> isBody(elementOf(component)))
        .flatMap(component -> places(elementOf(component)).stream().map(place -> {
          boolean list = List.class.isAssignableFrom(component.getType());
          Map<String, Object> outer = new LinkedHashMap<>();
          outer.put(component.getName(), list ? List.of(place.body()) : place.body());
          return new Place(component.getName() + (list ? "[0]." : ".") + place.path(), place.type(), place.inside(), outer);
        }));
  }

  /** Values that are written as text, such as dates, have no fields. */
  private static boolean isBody(Class<?> type) {
    return type.isRecord() && Arrays.stream(type.getMethods()).noneMatch(method -> method.isAnnotationPresent(JsonValue.class));
  }

  private static Class<?> elementOf(RecordComponent component) {
    if (!(component.getGenericType() instanceof ParameterizedType generic)) {
      return component.getType();
    }
    return generic.getActualTypeArguments()[0] instanceof Class<?> element ? element : Object.class;
  }

  /** Whether anything may stand there, such as an operator of the store. */
  private static boolean takesAnything(RecordComponent component) {
    return Stream.of(component.getType(), elementOf(component)).anyMatch(type ->
        Map.class.isAssignableFrom(type) || type == Object.class || JsonNode.class.isAssignableFrom(type));
  }

  /** What the rule about leaves is there to refuse. */
  private record Open(Object any, Map<String, String> fields, JsonNode tree, List<Object> list, List<Map<String, Object>> maps) {
  }

  @ParameterizedTest
  @MethodSource("routes")
  void whatTheSystemDecidesCannotBeSet(Route route) {
    for (Place place : places(route.body())) {
      Set<String> known = Arrays.stream(place.type().getRecordComponents()).map(RecordComponent::getName).collect(Collectors.toSet());
      for (String name : NOT_THEIRS) {
        if (!known.contains(name)) {
          place.inside().putAll(needed(place.type()));
          place.inside().put(name, 1);
          Reply answer = send(route, JsonMapper.shared().writeValueAsString(place.body()));
          assertThat(answer.status()).as(place.path() + name + " " + answer.body()).isEqualTo(400);
          assertThat(answer.code()).as(route + " " + answer.body()).isEqualTo("unknown-field");
          assertThat(answer.json().path("field").stringValue()).isEqualTo(place.path() + name);
          place.inside().clear();
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("routes")
  void aBodyIsTypedToItsLeavesSoThatNothingOfTheSenderReachesTheStoreAsADocument(Route route) {
    for (Place place : places(route.body())) {
      assertThat(place.type().isRecord()).as(place.path()).isTrue();
      for (RecordComponent component : place.type().getRecordComponents()) {
        assertThat(takesAnything(component)).as(place.path() + component.getName()).isFalse();
      }
    }
  }

  @Test
  void whatTakesAnythingIsFound() {
    assertThat(Open.class.getRecordComponents()).allMatch(MassAssignmentTest::takesAnything);
  }

  static Stream<String> parameters() {
    return service().context().getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class).getHandlerMethods()
        .entrySet().stream().flatMap(mapped -> Arrays.stream(mapped.getValue().getMethodParameters())
            .filter(parameter -> parameter.hasParameterAnnotation(RequestParam.class))
            .map(parameter -> mapped.getKey().getPatternValues().iterator().next() + "?" + parameter.getParameter().getName()));
  }

  @ParameterizedTest
  @MethodSource("parameters")
  void anOperatorBehindAParametersNameIsRefused(String parameter) {
    for (String operator : List.of("%5B%24ne%5D=x", "%5B%24where%5D=1", "%5B%5D=x", ".%24gt=")) {
      Reply answer = service().get(ADA, parameter.replace("{id}", "some-id") + operator);

      assertThat(answer.status()).isEqualTo(400);
      assertThat(answer.code()).isEqualTo("bad-parameter");
    }
  }

  /** A missing number would be refused before the unknown field is. */
  private static Map<String, Object> needed(Class<?> type) {
    return Arrays.stream(type.getRecordComponents()).filter(component -> component.getType().isPrimitive())
        .collect(Collectors.toMap(RecordComponent::getName, component -> 1));
  }

  private static Reply send(Route route, String body) {
    String path = route.path().replaceAll("\\{[a-zA-Z]+}", "some-id");
    return route.method() == RequestMethod.PUT ? service().put(ADA, path, body) : service().post(ADA, path, body);
  }
}
