package org.alliancetracker.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.alliancetracker.testing.head.Route;
import org.alliancetracker.testing.head.SpringRoutes;
import org.alliancetracker.testing.http.Reply;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;

/**
 * docs/architecture.md lists what strangers may ask; Spring says what there is. On a gateway of its own: what is sent to the login
 * counts against everybody.
 */
class DoorsTest {

  private static final RunningGateway GATEWAY = new RunningGateway("--ALLIANCE_DEMO_PASSWORD=" + RunningGateway.PASSWORD,
      "--ALLIANCE_SECURITY_CONTACT=mailto:security@tracker.example", "--ALLIANCE_THEME_CSS=" + theme());
  private static final int MOST_OF_A_STRANGER = 16 * 1024;

  private static Path theme() {
    try {
      return Files.writeString(Files.createTempFile("theme", ".css"), ":root {}");
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  @AfterAll
  static void close() {
    GATEWAY.close();
  }

  static List<Route> routes() {
    GATEWAY.get("/login");
    DispatcherServlet program = GATEWAY.bean(DispatcherServlet.class);
    Stream<Route> files = Objects.requireNonNull(program.getHandlerMappings()).stream()
        .filter(SimpleUrlHandlerMapping.class::isInstance).map(SimpleUrlHandlerMapping.class::cast)
        .flatMap(mapping -> mapping.getHandlerMap().keySet().stream())
        .map(pattern -> new Route("GET", pattern, Set.of(), Set.of()));
    return Stream.concat(SpringRoutes.of(program).stream(), files).distinct().toList();
  }

  static List<Route> others() {
    List<String> doors = Door.all().stream().map(Door::toString).toList();
    return routes().stream().filter(route -> !doors.contains(route.toString())).toList();
  }

  static List<Door> doors() {
    return Door.all();
  }

  static List<Door> takingBodies() {
    return Door.all().stream().filter(door -> door.method().equals("POST")).toList();
  }

  @Test
  void everyDoorThatIsListedIsThereAndOnce() {
    assertThat(routes().stream().map(Route::toString)).containsAll(Door.all().stream().map(Door::toString).toList());
    assertThat(Door.all()).hasSizeGreaterThan(10).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("others")
  void whatIsNoDoorTurnsStrangersAway(Route route) {
    Reply answer = ask(route.method(), route.pattern().replaceAll("\\{[^}]*}", "x").replace("**", "x"));

    if (answer.status() != 401) {
      assertThat(answer.status()).as(route + " " + answer.body()).isEqualTo(303);
      assertThat(answer.header("Location")).startsWith("/login");
    }
    assertThat(GATEWAY.partnership.received()).isEmpty();
    assertThat(GATEWAY.evaluation.received()).isEmpty();
    assertThat(GATEWAY.notification.received()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("doors")
  void aDoorAnswersStrangersAsListed(Door door) {
    assertThat(ask(door.method(), door.path()).status()).isEqualTo(door.status());
  }

  @ParameterizedTest
  @MethodSource("doors")
  void aDoorTellsTheBrowserWhatItMayDoAndKeep(Door door) {
    Reply answer = ask(door.method(), door.path());

    assertThat(answer.header("Cache-Control")).contains(door.kept());
    assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(answer.header("Referrer-Policy")).isEqualTo("same-origin");
    assertThat(answer.header("Content-Security-Policy")).contains("default-src 'self'", "frame-ancestors 'none'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/.well-known/security.txt", "/assets/theme.css"})
  void whatTheOperatorDidNotGiveIsNotThere(String path) {
    assertThat(RunningGateway.shared().get(path).status()).isEqualTo(404);
  }

  @ParameterizedTest
  @MethodSource("takingBodies")
  void aDoorTakesNoMoreThanSixteenKilobytes(Door door) {
    String type = door.isApi() ? "application/json" : "application/x-www-form-urlencoded";

    assertThat(GATEWAY.send(GATEWAY.to(door.path()).header("Content-Type", type)
        .POST(BodyPublishers.ofString(" ".repeat(MOST_OF_A_STRANGER + 1)))).status()).isEqualTo(413);
  }

  /** As a browser that has the token of the login's form; as a script at the interface. */
  private static Reply ask(String method, String path) {
    if (path.startsWith("/api/")) {
      return GATEWAY.send(GATEWAY.to(path).header("Content-Type", "application/json").method(method, BodyPublishers.ofString("{}")));
    }
    Browser stranger = new Browser(GATEWAY);
    if (method.equals("POST")) {
      stranger.open("/login");
      return stranger.submit(path, Map.of());
    }
    return stranger.open(path);
  }
}
