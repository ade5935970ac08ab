package org.alliancetracker.evaluation.rubric;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.alliancetracker.contract.alliance.AllianceEvent.RubricFixed;
import org.alliancetracker.evaluation.program.Alliances;
import org.alliancetracker.evaluation.program.Program;
import org.alliancetracker.testing.http.Caller;
import org.alliancetracker.testing.http.Reply;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class RubricsOverHttpTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Program program = Program.get();
  private final Caller root = program.administrator();
  private final String id = "own-" + UUID.randomUUID().toString().substring(0, 8);

  private static String body(Consumer<ObjectNode> change) {
    ObjectNode rubric = (ObjectNode) JSON.valueToTree(BuiltInRubrics.load().getFirst());
    rubric.remove(List.of("id", "version"));
    change.accept(rubric);
    return JSON.writeValueAsString(rubric);
  }

  private String path(int version) {
    return "/api/rubrics/" + id + "/versions/" + version;
  }

  @Test
  void theDefaultRubricIsOpenToEveryoneLoggedIn() {
    assertThat(program.as("stan").get("/api/rubrics").json().path("items"))
        .anySatisfy(item -> assertThat(item.path("id").asString()).isEqualTo("alliance-default"));
    JsonNode rubric = program.as("stan").get("/api/rubrics/alliance-default/versions/1").json();
    assertThat(rubric.path("dimensions")).hasSize(3);
    assertThat(rubric.path("levels")).hasSize(5);
    assertThat(rubric.path("dimensions").get(1).path("criteria").get(1).path("label").path("fr").asString())
        .isEqualTo("Ce qu'aucun n'aurait pu faire seul");
    assertThat(program.as("stan").get("/api/rubrics/alliance-default/versions/2").status()).isEqualTo(404);
    assertThat(program.as("stan").get("/api/rubrics/alliance-default/versions/one").status()).isEqualTo(400);
  }

  @Test
  void anAdministratorAddsAVersionThatNeverChanges() {
    assertThat(root.put(path(1), body(r -> { })).status()).isEqualTo(201);
    assertThat(root.put(path(1), body(r -> { })).status()).isEqualTo(200);
    Reply changed = root.put(path(1), body(r -> ((ObjectNode) r.path("title")).put("en", "Other")));
    assertThat(changed.status()).isEqualTo(409);
    assertThat(changed.code()).isEqualTo("rubric-version-exists");
    assertThat(root.get(path(1)).json().path("title").path("en").asString()).isEqualTo("Alliance rubric");
    assertThat(root.put("/api/rubrics/alliance-default/versions/1", body(r -> r.set("levels", r.path("levels").deepCopy())))
        .status()).isEqualTo(200);
  }

  @Test
  void onlyAnAdministratorAddsRubrics() {
    assertThat(program.as("maud").put(path(1), body(r -> { })).status()).isEqualTo(403);
    assertThat(program.as("pam", "partnership_manager").put(path(1), body(r -> { })).status()).isEqualTo(403);
  }

  @Test
  void aRubricWithAHoleIsRefusedNamingIt() {
    assertThat(root.put(path(1), body(r -> ((ObjectNode) r.path("title")).put("fr", " "))).field()).isEqualTo("title");
    assertThat(root.put(path(1), body(r -> ((ObjectNode) r.path("title")).put("fr", "\u00A0\u200B"))).field())
        .as("nothing seen").isEqualTo("title");
    assertThat(root.put(path(1), body(r -> ((ObjectNode) r.at("/levels/0/name")).put("en", "\u3164"))).field())
        .isEqualTo("levels[0].name");
    assertThat(root.put(path(1), body(r -> ((ArrayNode) r.path("levels")).remove(0))).field()).isEqualTo("levels[0].level");
    assertThat(root.put(path(1), body(r -> ((ArrayNode) r.path("dimensions")).remove(0))).field()).isEqualTo("dimensions");
    assertThat(root.put(path(1), body(r -> ((ObjectNode) r.at("/dimensions/1/criteria/0")).put("code", "P1"))).field())
        .isEqualTo("dimensions[1].criteria[0].code");
    assertThat(root.put(path(1), body(r -> ((ObjectNode) r.at("/dimensions/2/criteria/4")).remove("indicator"))).field())
        .isEqualTo("dimensions[2].criteria[4].indicator");
    assertThat(root.put("/api/rubrics/Own!/versions/1", body(r -> { })).field()).isEqualTo("id");
    assertThat(root.put(path(0), body(r -> { })).code()).isEqualTo("bad-rubric");
    assertThat(root.get(path(1)).status()).isEqualTo(404);
  }

  @Test
  void aCampaignTakesTheRubricThatTheAllianceFixed() {
    root.put(path(1), body(r -> { }));
    root.put(path(2), body(r -> ((ObjectNode) r.path("title")).put("en", "Second")));
    String alliance = Alliances.known();
    Alliances.awaitVersion(alliance, program.lifecycle().tell(alliance, new RubricFixed(id, 1)));

    Reply opened = program.as("maud").post("/api/alliances/" + alliance + "/evaluations",
        "{\"evaluators\": [{\"personId\": \"anne\", \"side\": \"association\"}]}");
    assertThat(opened.json().path("rubricId").asString()).isEqualTo(id);
    assertThat(opened.json().path("rubricVersion").asInt()).isEqualTo(1);
  }
}
