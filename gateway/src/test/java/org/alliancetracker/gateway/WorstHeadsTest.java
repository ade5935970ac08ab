package org.alliancetracker.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.alliancetracker.gateway.page.Page;
import org.alliancetracker.gateway.page.Upstream;
import org.alliancetracker.testing.head.HeadWalk;
import org.alliancetracker.testing.head.LoggedTraces;
import org.alliancetracker.testing.head.RawCaller;
import org.alliancetracker.testing.head.Route;
import org.alliancetracker.testing.head.Share;
import org.alliancetracker.testing.head.SpringRoutes;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.web.servlet.DispatcherServlet;

/**
 * Every route of the running gateway; Spring names them, so a new one is walked over by itself. On a gateway of its own: what is
 * sent to the login counts against everybody.
 */
class WorstHeadsTest {

  private static final RunningGateway GATEWAY = new RunningGateway("--ALLIANCE_DEMO_PASSWORD=" + RunningGateway.PASSWORD);
  private static final String TOKEN = GATEWAY.token("admin");
  private static final Browser BROWSER = new Browser(GATEWAY);

  static List<Route> routes() {
    Upstream partnership = new Upstream().alliance("a-1", Upstream.approved("alliance"), Upstream.approved("history"))
        .on("GET /api/alliances", Upstream.approved("portfolio"));
    GATEWAY.partnership.answers(partnership);
    GATEWAY.evaluation.answers(new Upstream().evaluation("e-1", "evaluation-drafted"));
    return SpringRoutes.of(GATEWAY.bean(DispatcherServlet.class));
  }

  @AfterAll
  static void close() {
    GATEWAY.close();
  }

  @ParameterizedTest
  @MethodSource("routes")
  void nothingOfARequestsHeadMakesAFault(Route route) {
    HeadWalk walk = isApi(route) ? ofScript(route) : ofBrowser(route);
    try (LoggedTraces traces = LoggedTraces.open()) {
      assertThat(walk.faults(route)).isEmpty();
      assertThat(traces.all()).isEmpty();
      assertThat(walk.sent()).isGreaterThan(10);
    }
  }

  private static boolean isApi(Route route) {
    return route.pattern().startsWith("/api/") || route.pattern().equals("/metrics");
  }

  private static HeadWalk ofScript(Route walked) {
    return new HeadWalk(caller(), route -> List.of("Authorization: Bearer " + TOKEN), Map.of("id", "a-1"), false, share(walked));
  }

  /** Signed in anew for each route, since one of them signs out. */
  private static HeadWalk ofBrowser(Route walked) {
    BROWSER.login("admin", RunningGateway.PASSWORD);
    String token = Page.hidden(BROWSER.open("/alliances/new"), "_csrf");
    List<String> headers = List.of("Cookie: " + BROWSER.cookies().entrySet().stream().map(each -> each.getKey() + "=" + each.getValue())
        .collect(Collectors.joining("; ")), "Sec-Fetch-Site: same-origin");
    String id = walked.pattern().startsWith("/evaluations") ? "e-1" : "a-1";
    return new HeadWalk(caller(), route -> headers, Map.of("id", id, "_csrf", token), true, share(walked));
  }

  /** Scripts and browsers are led to different places, so each kind is sent all. */
  private static Share share(Route walked) {
    return Share.of(walked, SpringRoutes.of(GATEWAY.bean(DispatcherServlet.class)).stream()
        .filter(each -> isApi(each) == isApi(walked)).toList());
  }

  private static RawCaller caller() {
    return new RawCaller(Integer.parseInt(GATEWAY.port()));
  }
}
