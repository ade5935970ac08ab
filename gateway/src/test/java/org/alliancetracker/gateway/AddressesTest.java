package org.alliancetracker.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.alliancetracker.testing.head.Route;
import org.alliancetracker.testing.head.SpringRoutes;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.DispatcherServlet;

/** docs/architecture.md lists every page of the gateway; the sweep of the pages opens what is listed. */
class AddressesTest {

  private static final Path LIST = Path.of("../docs/architecture.md");
  private static final Pattern ROW = Pattern.compile("\\| `(/[^`]*)` \\| ([A-Z ]+) \\|.*");
  /** Whoever asks for it gets the page of the fault that led there. */
  private static final String OF_FAULTS = "/error";

  @Test
  void everyPageIsListedAndNoOther() throws IOException {
    RunningGateway gateway = RunningGateway.shared();
    gateway.get("/login");

    Set<String> pages = SpringRoutes.of(gateway.bean(DispatcherServlet.class)).stream().filter(AddressesTest::isPage)
        .map(Route::toString).collect(Collectors.toCollection(TreeSet::new));

    assertThat(listed()).isEqualTo(pages);
  }

  private static boolean isPage(Route route) {
    return !route.pattern().startsWith("/api/") && !route.pattern().equals("/metrics") && !route.pattern().startsWith(OF_FAULTS);
  }

  private static Set<String> listed() throws IOException {
    return Files.readAllLines(LIST).stream().map(ROW::matcher).filter(row -> row.matches() && !row.group(1).startsWith("/api/"))
        .flatMap(row -> Arrays.stream(row.group(2).split(" ")).map(method -> method + " " + row.group(1)))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
