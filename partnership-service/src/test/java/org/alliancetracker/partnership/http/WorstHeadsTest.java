package org.alliancetracker.partnership.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.alliancetracker.testing.head.HeadWalk;
import org.alliancetracker.testing.head.LoggedTraces;
import org.alliancetracker.testing.head.RawCaller;
import org.alliancetracker.testing.head.Route;
import org.alliancetracker.testing.head.Share;
import org.alliancetracker.testing.head.SpringRoutes;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.web.servlet.DispatcherServlet;

/** Every route of the running service; Spring names them, so a new one is walked over by itself. */
class WorstHeadsTest {

  private static final Service SERVICE = Service.service();
  private static final Map<String, String> KNOWN = Map.of("id", SERVICE.designed(Service.ADA, "Walked over"));

  static List<Route> routes() {
    return SpringRoutes.of(SERVICE.context().getBean(DispatcherServlet.class));
  }

  @ParameterizedTest
  @MethodSource("routes")
  void nothingOfARequestsHeadMakesAFault(Route route) {
    HeadWalk walk = new HeadWalk(new RawCaller(SERVICE.port()), any -> List.of("Authorization: Bearer " + SERVICE.as(Service.ADA).token()),
        KNOWN, false, isTheOneWithTime(route) ? new Share(0, 4) : Share.of(route, routes()));
    try (LoggedTraces traces = LoggedTraces.open()) {
      assertThat(walk.faults(route)).isEmpty();
      assertThat(traces.all()).isEmpty();
      assertThat(walk.sent()).isGreaterThan(10);
    }
  }

  /** It has parameters of every sort, so it is sent much of what is bad, more than its share. */
  private static boolean isTheOneWithTime(Route route) {
    return route.method().equals("GET") && route.pattern().equals("/api/alliances/{id}");
  }
}
