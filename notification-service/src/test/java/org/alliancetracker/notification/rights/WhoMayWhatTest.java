package org.alliancetracker.notification.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.alliancetracker.notification.program.Program;
import org.alliancetracker.testing.head.Route;
import org.alliancetracker.testing.head.SpringRoutes;
import org.alliancetracker.testing.right.ApprovedBodies;
import org.alliancetracker.testing.right.RightsTable;
import org.alliancetracker.testing.right.RightsWalk;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.DispatcherServlet;

/** Every route of the running service, asked as everybody; Spring names the routes, so that a new one has no row yet and fails. */
class WhoMayWhatTest {

  private static List<Route> routes() {
    // the dispatcher finds its routes with the first request
    Program.get().administrator().get("/api/deliveries");
    return SpringRoutes.of(Program.get().bean(DispatcherServlet.class));
  }

  @Test
  void everyRouteAnswersEachRoleAsTheTableSays() {
    Scene scene = new Scene();
    RightsWalk walk = new RightsWalk(ApprovedBodies.own(), scene.askers());

    List<String> rows = walk.rows(routes());

    assertThat(walk.faults()).isEmpty();
    RightsTable.own().hold(rows);
  }
}
