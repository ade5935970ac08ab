package org.alliancetracker.notification.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.alliancetracker.testing.head.HeadWalk;
import org.alliancetracker.testing.head.LoggedTraces;
import org.alliancetracker.testing.head.RawCaller;
import org.alliancetracker.testing.head.Route;
import org.alliancetracker.testing.head.Share;
import org.alliancetracker.testing.head.SpringRoutes;
import org.alliancetracker.testing.http.Caller;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.web.servlet.DispatcherServlet;

/** Every route of the running service; Spring names them, so a new one is walked over by itself. */
class WorstHeadsTest {

  static List<Route> routes() {
    // the dispatcher finds its routes with the first request
    Program.get().stranger().get("/health");
    return SpringRoutes.of(Program.get().bean(DispatcherServlet.class));
  }

  private static Caller caller(Route route) {
    return route.pattern().startsWith("/internal/") ? Program.get().gatewayItself() : Program.get().administrator();
  }

  @ParameterizedTest
  @MethodSource("routes")
  void nothingOfARequestsHeadMakesAFault(Route route) {
    HeadWalk walk = new HeadWalk(new RawCaller(Program.get().port()),
        any -> List.of("Authorization: Bearer " + caller(any).token()), Map.of(), false, Share.of(route, routes()));
    try (LoggedTraces traces = LoggedTraces.open()) {
      assertThat(walk.faults(route)).isEmpty();
      assertThat(traces.all()).isEmpty();
      assertThat(walk.sent()).isGreaterThan(10);
    }
  }
}
