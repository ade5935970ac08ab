package org.alliancetracker.gateway.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.alliancetracker.gateway.Browser;
import org.alliancetracker.gateway.Door;
import org.alliancetracker.gateway.RunningGateway;
import org.alliancetracker.testing.http.Reply;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AskedTooMuchTest {

  private static final int OF_PERSON = 8;
  private static final int OF_ADDRESS = 12;
  private static final RunningGateway GATEWAY = new RunningGateway("--ALLIANCE_DEMO_PASSWORD=" + RunningGateway.PASSWORD,
      "--ALLIANCE_TRUSTED_PROXIES=127.0.0.1", "--ALLIANCE_REQUESTS_PER_PERSON=" + OF_PERSON,
      "--ALLIANCE_REQUESTS_PER_ADDRESS=" + OF_ADDRESS);
  /** So that no test counts for another. */
  private static final AtomicInteger ADDRESSES = new AtomicInteger();

  @AfterAll
  static void close() {
    GATEWAY.close();
  }

  /** Assets and health are asked often and cost nothing. */
  static List<Door> doors() {
    return Door.all().stream().filter(door -> !door.pattern().startsWith("/assets/") && !door.pattern().equals("/health")).toList();
  }

  @ParameterizedTest
  @MethodSource("doors")
  void whoeverAsksAtADoorTooOftenIsSentBackLater(Door door) {
    String address = address();
    for (int asked = 0; asked < OF_ADDRESS; asked++) {
      GATEWAY.send(from(address, "/login"));
    }

    Reply refused = GATEWAY.send(from(address, door.path()).header("Content-Type", door.isApi() ? "application/json"
        : "application/x-www-form-urlencoded").method(door.method(), BodyPublishers.ofString(door.isApi() ? "{}" : "")));

    assertThat(refused.status()).isEqualTo(429);
    assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 60);
    assertThat(GATEWAY.send(from(address(), "/login")).status()).as("somebody else").isEqualTo(200);
  }

  @Test
  void scriptsAreToldWhatIsLeftAndWhenToComeBack() {
    String token = token("manager");
    Reply first = GATEWAY.send(from(address(), "/api/tokens").header("Authorization", "Bearer " + token));
    assertThat(first.headers().allValues("RateLimit-Policy"))
        .containsExactly("\"address\";q=" + OF_ADDRESS + ";w=60", "\"person\";q=" + OF_PERSON + ";w=60");
    assertThat(first.headers().allValues("RateLimit")).satisfiesExactly(
        each -> assertThat(each).matches("\"address\";r=" + (OF_ADDRESS - 1) + ";t=\\d+"),
        each -> assertThat(each).matches("\"person\";r=" + (OF_PERSON - 1) + ";t=\\d+"));

    for (int asked = 1; asked < OF_PERSON; asked++) {
      assertThat(GATEWAY.send(from(address(), "/api/tokens").header("Authorization", "Bearer " + token)).status()).isEqualTo(200);
    }
    Reply refused = GATEWAY.send(from(address(), "/api/tokens").header("Authorization", "Bearer " + token)
        .header("Accept-Language", "fr"));
    assertThat(refused.status()).isEqualTo(429);
    assertThat(refused.code()).isEqualTo("too-many-requests");
    assertThat(refused.body()).contains("Trop de demandes");
    assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 60);

    String other = token("association");
    assertThat(GATEWAY.send(from(address(), "/api/tokens").header("Authorization", "Bearer " + other)).status()).isEqualTo(200);
  }

  @Test
  void aPersonIsToldSoOnAPage() {
    Browser browser = new Browser(GATEWAY, address());
    browser.login("admin", RunningGateway.PASSWORD);
    for (int asked = 0; asked < OF_PERSON; asked++) {
      browser.open("/nothing-here");
    }

    Reply refused = browser.open("/nothing-here");
    assertThat(refused.status()).isEqualTo(429);
    assertThat(refused.type()).startsWith("text/html");
    assertThat(refused.body()).contains("Wait a minute and try again");
  }

  @Test
  void assetsAndHealthAreNotCounted() {
    String address = address();
    for (int asked = 0; asked < 2 * OF_ADDRESS; asked++) {
      assertThat(GATEWAY.send(from(address, asked % 2 == 0 ? "/assets/frame.css" : "/health")).status()).isEqualTo(200);
    }
  }

  private static String token(String account) {
    return GATEWAY.send(from(address(), "/api/login").header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString("{\"account\":\"" + account + "\",\"password\":\"" + RunningGateway.PASSWORD + "\"}")))
        .json().path("token").asString();
  }

  private static HttpRequest.Builder from(String address, String path) {
    return GATEWAY.to(path).header("X-Forwarded-For", address);
  }

  private static String address() {
    return "192.0.2." + ADDRESSES.incrementAndGet();
  }
}
