package org.alliancetracker.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alliancetracker.testing.address.Address;
import org.alliancetracker.testing.head.Route;
import org.alliancetracker.testing.head.SpringRoutes;
import org.junit.jupiter.api.Test;
import org.springframework.http.server.PathContainer;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** docs/architecture.md lists every address of the gateway; the sweep of the pages opens what is listed. */
class AddressesTest {

  /** What is for those who run it, in no page's form. */
  private static final Set<String> OF_OPERATORS = Set.of("/metrics", "/health");
  /** Whoever asks for it gets the page of the fault that led there. */
  private static final String OF_FAULTS = "/error";
  /** What a page is made of. */
  private static final String ASSETS = "/assets/";

  @Test
  void everyPageIsListedAndNoOther() {
    Set<String> pages = routes().filter(AddressesTest::isPage).map(Route::toString).collect(Collectors.toCollection(TreeSet::new));

    Set<String> listed = Address.all().stream().filter(each -> !each.isApi()).flatMap(Address::calls)
        .collect(Collectors.toCollection(TreeSet::new));
    assertThat(listed).isEqualTo(pages);
  }

  @Test
  void noRouteOfTheInterfaceLeadsToNothing() {
    List<PathContainer> listed = Address.all().stream()
        .map(each -> PathContainer.parsePath(each.path().replaceAll("\\{\\w+}", "x"))).toList();

    assertThat(routes().map(Route::pattern).filter(pattern -> pattern.startsWith("/api/")).distinct()).isNotEmpty()
        .allMatch(pattern -> listed.stream().anyMatch(parsed(pattern)::matches));
  }

  private static Stream<Route> routes() {
    RunningGateway gateway = RunningGateway.shared();
    gateway.get("/login");
    return SpringRoutes.of(gateway.bean(DispatcherServlet.class)).stream();
  }

  private static PathPattern parsed(String pattern) {
    return PathPatternParser.defaultInstance.parse(pattern);
  }

  private static boolean isPage(Route route) {
    return !route.pattern().startsWith("/api/") && !OF_OPERATORS.contains(route.pattern())
        && !route.pattern().startsWith(OF_FAULTS) && !route.pattern().startsWith(ASSETS);
  }
}
