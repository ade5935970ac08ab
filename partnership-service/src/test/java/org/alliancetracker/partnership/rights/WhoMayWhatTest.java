package org.alliancetracker.partnership.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.alliancetracker.partnership.http.Service;
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
    Service.service().get(Service.ADA, "/api/people");
    return SpringRoutes.of(Service.service().context().getBean(DispatcherServlet.class));
  }

  @Test
  void everyRouteAnswersEachRoleAsTheTableSays() {
    Service service = Service.service();
    Scene scene = Scene.in(service);
    RightsWalk walk = new RightsWalk(ApprovedBodies.own(), scene.askers());

    List<String> rows = walk.rows(routes());

    assertThat(walk.faults()).isEmpty();
    RightsTable.own().hold(rows);
  }
}
