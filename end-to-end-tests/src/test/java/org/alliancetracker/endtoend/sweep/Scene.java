package org.alliancetracker.endtoend.sweep;

import static org.awaitility.Awaitility.await;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.alliancetracker.endtoend.system.People;
import org.alliancetracker.endtoend.system.TheSystem;
import org.alliancetracker.localrun.demo.DemoData;
import org.alliancetracker.testing.http.Caller;
import tools.jackson.databind.JsonNode;

/** What there is to look at: the alliances of the demo, and a new one whose evaluation is open. */
final class Scene {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  /** Names may be long, and a word may be longer than a small screen is wide. */
  private static final String LONG =
      "Rapprochement interassociatif-et-interentreprises du Haut-Val-de-Brume-et-des-Marches-de-l’Entre-deux-Rivières "
          + "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft";
  /** As long as a name may be, without a place to break it. */
  private static final String ONE_WORD = "Zusammenarbeit".repeat(15).substring(0, 200);
  /** Reads from right to left, with signs that look both ways. */
  private static final String FROM_THE_RIGHT = "פגישת צוות (2) – ABC!";

  private Scene() {
  }

  /** What stands for the names in the paths of visits. */
  static Map<String, String> set(TheSystem system) {
    DemoData.load(system.tracker().address(), system.tracker().demoPassword(), line -> { });
    Caller manager = system.as("manager");
    String id = manager.mustPost("/api/alliances", Map.of("name", ONE_WORD, "purpose", LONG)).text("id");
    String path = "/api/alliances/" + id;
    manager.mustPost(path + "/partners", Map.of("name", LONG));
    manager.mustPost(path + "/claims", Map.of("text", LONG, "source", "https://example.org/" + "a".repeat(200)));
    manager.mustPost(path + "/partners", Map.of("name", ONE_WORD));
    manager.mustPost(path + "/milestones", Map.of("title", FROM_THE_RIGHT, "dueOn", "2026-01-02"));
    manager.mustPost(path + "/milestones", Map.of("title", ONE_WORD, "reachedOn", "2026-01-02", "note", ONE_WORD));
    String version = manager.mustPost(path + "/milestones", Map.of("title", LONG, "dueOn", "2026-01-02")).version();
    String evaluation = manager.mustPost(path + "/evaluations", Map.of("title", LONG, "fictitious", true, "evaluators",
        List.of(Map.of("personId", People.id("association"), "side", "association"))), Caller.VERSION, version).text("id");
    String living = found(manager, "exemple fictif");
    return Map.of("livingId", living, "realId", found(manager, "Log'ins"), "newId", id, "evaluationId", evaluation,
        "resultId", closed(manager, living));
  }

  private static String closed(Caller manager, String alliance) {
    return manager.get("/api/alliances/" + alliance + "/evaluations").json().path("items").valueStream()
        .filter(one -> one.path("closed").asBoolean()).findFirst().orElseThrow().path("id").asString();
  }

  private static String found(Caller manager, String words) {
    String path = "/api/alliances?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8);
    JsonNode items = await().atMost(PATIENCE).until(() -> manager.get(path).json().path("items"), found -> !found.isEmpty());
    return items.path(0).path("id").asString();
  }
}
