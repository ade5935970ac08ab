package org.alliancetracker.evaluation.program;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alliancetracker.evaluation.rubric.BuiltInRubrics;
import org.alliancetracker.testing.http.Caller;
import org.alliancetracker.testing.http.Reply;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.web.bind.annotation.RequestBody;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code {"$ne": null}} and its like, put in the place of every value of every body this service takes. */
class HostileBodiesTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final List<String> OPERATORS = List.of("{\"$ne\": null}", "{\"$gt\": \"\"}", "{\"$where\": \"sleep(1)\"}",
      "[{\"$ne\": 1}]");

  private static String alliance;
  private static String evaluation;

  /** A route with a body that fills every field there is. */
  record Route(String request, String method, String path, String body) {
    @Override
    public String toString() {
      return method + " " + request;
    }
  }

  @BeforeAll
  static void aCampaign() {
    alliance = Alliances.known();
    evaluation = Alliances.campaign(alliance);
  }

  static Stream<Route> routes() {
    String answers = "[{\"criterion\": \"P1\", \"level\": 3, \"abstention\": \"cannot_judge\", \"comment\": \"c\"}]";
    ObjectNode rubric = (ObjectNode) JSON.valueToTree(BuiltInRubrics.load().getFirst());
    rubric.remove(List.of("id", "version"));
    return Stream.of(
        new Route("OpenRequest", "POST", "/api/alliances/{a}/evaluations", """
            {"title": "t", "rubricId": "alliance-default", "rubricVersion": 1, "deadline": "2099", "fictitious": true,
             "evaluators": [{"personId": "anne", "side": "company"}]}"""),
        new Route("CloseRequest", "POST", "/api/evaluations/{e}/close", "{\"override\": {\"reason\": \"r\"}}"),
        new Route("DraftRequest", "PUT", "/api/evaluations/{e}/assessments/mine", "{\"answers\": " + answers + "}"),
        new Route("SubmitRequest", "POST", "/api/evaluations/{e}/assessments/mine/submit",
            "{\"partial\": true, \"reason\": \"r\", \"answers\": " + answers + "}"),
        new Route("RubricRequest", "PUT", "/api/rubrics/hostile/versions/1", JSON.writeValueAsString(rubric)));
  }

  /** root is an administrator; anne is invited. Each may reach the decision if the body were taken. */
  private static Reply send(Route route, JsonNode body) {
    String path = route.path().replace("{a}", alliance).replace("{e}", evaluation);
    Caller caller = path.contains("mine") ? Program.get().as("anne") : Program.get().administrator();
    return caller.send(route.method(), path, BodyPublishers.ofString(JSON.writeValueAsString(body)));
  }

  private static void assertRefused(Route route, JsonNode body, String where, Set<String> codes) {
    Reply reply = send(route, body);
    assertThat(reply.status()).as(route + " " + where + " " + reply.body()).isEqualTo(400);
    assertThat(reply.header("Content-Type")).startsWith("application/problem+json");
    assertThat(reply.code()).as(where).isIn(codes);
    assertThat(reply.field()).as(where + " " + reply.body()).startsWith(where);
  }

  /** Calls back for every field and element of the tree, with its path and a copy in which it is {@code replacement}. */
  private static void everywhere(JsonNode root, JsonNode at, String path, JsonNode replacement, BiConsumer<String, JsonNode> each) {
    if (at instanceof ObjectNode object) {
      for (String name : List.copyOf(object.propertyNames())) {
        JsonNode kept = object.get(name);
        String where = path.isEmpty() ? name : path + "." + name;
        object.set(name, replacement);
        each.accept(where, root);
        object.set(name, kept);
        everywhere(root, kept, where, replacement, each);
      }
    } else if (at instanceof ArrayNode array && !array.isEmpty()) {
      everywhere(root, array.get(0), path + "[0]", replacement, each);
    }
  }

  @ParameterizedTest
  @MethodSource("routes")
  void anOperatorInThePlaceOfAnyValueIsRefusedNamingTheField(Route route) {
    List<String> tried = new ArrayList<>();
    for (String operator : OPERATORS) {
      JsonNode body = JSON.readTree(route.body());
      everywhere(body, body, "", JSON.readTree(operator), (where, hostile) -> {
        tried.add(where);
        assertRefused(route, hostile, where, Set.of("wrong-type", "unknown-field"));
      });
    }
    assertThat(tried).hasSizeGreaterThanOrEqualTo(OPERATORS.size() * 2);
  }

  @ParameterizedTest
  @MethodSource("routes")
  void aFieldNobodyKnowsIsRefusedInEveryObject(Route route) {
    JsonNode body = JSON.readTree(route.body());
    List<ObjectNode> objects = new ArrayList<>(List.of((ObjectNode) body));
    collect(body, objects);
    for (ObjectNode object : objects) {
      for (String name : List.of("_id", "version", "role", "score", "$where", "personIdd")) {
        object.put(name, 1);
        Reply reply = send(route, body);
        assertThat(reply.status()).as(name).isEqualTo(400);
        assertThat(reply.code()).isEqualTo("unknown-field");
        assertThat(reply.field()).endsWith(name);
        object.remove(name);
      }
    }
  }

  private static void collect(JsonNode at, List<ObjectNode> objects) {
    at.forEach(child -> {
      if (child instanceof ObjectNode object) {
        objects.add(object);
      }
      collect(child, objects);
    });
  }

  @ParameterizedTest
  @MethodSource("routes")
  void nullsInEveryPlaceNeverMakeAFault(Route route) {
    JsonNode body = JSON.readTree(route.body());
    everywhere(body, body, "", JSON.nullNode(), (where, hostile) -> {
      // Of what may be absent, null is no offence; what would be accepted is not sent, to leave the campaign as it is.
      if (!Set.of("title", "rubricId", "rubricVersion", "deadline", "fictitious").contains(where)) {
        assertThat(send(route, hostile).status()).as(route + " " + where).isBetween(200, 499);
      }
    });
  }

  @AfterAll
  static void nothingWasDoneByAnyOfIt() {
    JsonNode state = Program.get().administrator().get("/api/evaluations/" + evaluation).json();

    assertThat(state.path("closed").asBoolean(true)).isFalse();
  }

  @Test
  void everyBodyOfTheServiceIsInTheCorpusWithAllItsFields() {
    Map<String, Class<?>> taken = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
        .importPackages("org.alliancetracker.evaluation").stream()
        .flatMap(type -> type.getMethods().stream()).map(JavaMethod::reflect)
        .flatMap(method -> Arrays.stream(method.getParameters()))
        .filter(parameter -> parameter.isAnnotationPresent(RequestBody.class))
        .collect(Collectors.toMap(p -> p.getType().getSimpleName(), Parameter::getType, (a, b) -> a));

    assertThat(routes().map(Route::request)).containsExactlyInAnyOrderElementsOf(taken.keySet());
    routes().forEach(route -> assertThat(names(JSON.readTree(route.body()), "")).as(route.toString())
        .containsAll(components(taken.get(route.request()), "")));
  }

  private static Set<String> names(JsonNode at, String path) {
    Set<String> names = new TreeSet<>();
    everywhere(at, at, path, JSON.nullNode(), (where, root) -> names.add(where.replaceAll("\\[\\d+]", "")));
    return names;
  }

  private static Set<String> components(Type type, String path) {
    Set<String> names = new TreeSet<>();
    if (type instanceof ParameterizedType list) {
      return components(list.getActualTypeArguments()[0], path);
    }
    if (type instanceof Class<?> form && form.isRecord() && form.getPackageName().startsWith("org.alliancetracker.evaluation")) {
      for (RecordComponent component : form.getRecordComponents()) {
        String where = path.isEmpty() ? component.getName() : path + "." + component.getName();
        names.add(where);
        names.addAll(components(component.getGenericType(), where));
      }
    }
    return names;
  }
}
