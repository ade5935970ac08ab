package org.alliancetracker.evaluation.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.alliancetracker.evaluation.program.Program;
import org.alliancetracker.evaluation.rubric.BuiltInRubrics;
import org.alliancetracker.testing.head.Route;
import org.alliancetracker.testing.head.SpringRoutes;
import org.alliancetracker.testing.right.ApprovedBodies;
import org.alliancetracker.testing.right.RightsTable;
import org.alliancetracker.testing.right.RightsWalk;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.DispatcherServlet;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Every route of the running service, asked as everybody; Spring names the routes, so that a new one has no row yet and fails. */
class WhoMayWhatTest {

  private static List<Route> routes() {
    // the dispatcher finds its routes with the first request
    Program.get().administrator().get("/api/rubrics");
    return SpringRoutes.of(Program.get().bean(DispatcherServlet.class));
  }

  @Test
  void everyRouteAnswersEachRoleAsTheTableSays() {
    Scene scene = new Scene();
    Map<String, String> bodies = ApprovedBodies.own();
    bodies.put("PUT /api/rubrics/{id}/versions/{version}", theSameAgain());
    RightsWalk walk = new RightsWalk(bodies, scene.askers());

    List<String> rows = walk.rows(routes());

    assertThat(walk.faults()).isEmpty();
    RightsTable.own().hold(rows);
  }

  /** A version is written once; the same text again is taken. */
  private static String theSameAgain() {
    ObjectNode rubric = JsonMapper.shared().valueToTree(BuiltInRubrics.load().getFirst());
    rubric.remove(List.of("id", "version"));
    return rubric.toString();
  }
}
