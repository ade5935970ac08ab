package org.alliancetracker.endtoend.fault;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.alliancetracker.endtoend.system.Deliveries;
import org.alliancetracker.endtoend.system.Parts;
import org.alliancetracker.endtoend.system.TheSystem;
import org.alliancetracker.testing.http.Caller;
import tools.jackson.databind.JsonNode;

/** What all services answer, by address: equal answers mean equal states. */
final class AllThatIsShown {

  private static final List<String> OF_AN_ALLIANCE = List.of("evaluations", "scorecard", "digests");

  private AllThatIsShown() {
  }

  static Map<String, String> by(TheSystem system) {
    Caller manager = system.as("manager");
    Map<String, String> shown = new TreeMap<>();
    JsonNode portfolio = manager.get("/api/alliances?limit=200").json().path("items");
    portfolio.forEach(item -> {
      String id = item.path("id").asString();
      shown.put("row " + id, item.toString());
      shown.put("/api/alliances/" + id, manager.get("/api/alliances/" + id).body());
      shown.put("history of " + id, Parts.all(manager, Steps.path(id, "history")).toString());
      for (String part : OF_AN_ALLIANCE) {
        shown.put(Steps.path(id, part), manager.get(Steps.path(id, part)).body());
      }
      manager.get(Steps.path(id, "evaluations")).json().path("items").forEach(evaluation -> {
        String result = "/api/evaluations/" + evaluation.path("id").asString() + "/result";
        shown.put(result, manager.get(result).body());
      });
    });
    shown.put("people", Parts.all(system.as("admin"), "/api/people").toString());
    Deliveries.all(system.as("admin")).forEach(each -> shown.put("delivery " + each.id(), each.toString()));
    return shown;
  }
}
