package org.alliancetracker.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;
import org.alliancetracker.gateway.Browser;
import org.alliancetracker.gateway.RunningGateway;
import org.alliancetracker.testing.http.Reply;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A gateway of its own: what it counts would slow the other tests. */
class SlowDownTest {

  private static RunningGateway gateway;

  @BeforeAll
  static void start() {
    gateway = new RunningGateway("--ALLIANCE_DEMO_PASSWORD=" + RunningGateway.PASSWORD);
  }

  @AfterAll
  static void stop() {
    gateway.close();
  }

  @Test
  void guessingIsSlowedAlikeForKnownAndUnknownAccountsAndLocksNobodyOut() {
    int known = guessesUntilSlowed("manager");
    int unknown = guessesUntilSlowed("nobody-here");

    assertThat(known).isEqualTo(unknown).isBetween(3, 10);
    Reply slowed = guess("manager", RunningGateway.PASSWORD);
    assertThat(slowed.code()).isEqualTo("too-many-attempts");
    assertThat(Integer.parseInt(slowed.header("Retry-After"))).isBetween(1, 31);
    Reply page = new Browser(gateway).login("manager", RunningGateway.PASSWORD);
    assertThat(page.status()).isEqualTo(429);
    assertThat(page.body()).contains("Too many wrong passwords. Wait ");

    await().atMost(Duration.ofSeconds(40)).pollInterval(Duration.ofMillis(300))
        .until(() -> guess("manager", RunningGateway.PASSWORD).status() == 200);
  }

  private static int guessesUntilSlowed(String account) {
    return IntStream.rangeClosed(1, 50).filter(i -> guess(account, "wrong " + i).status() == 429).findFirst().orElseThrow();
  }

  private static Reply guess(String account, String password) {
    return gateway.send(gateway.to("/api/login").header("Content-Type", "application/json").POST(BodyPublishers.ofString(
        "{\"account\":\"%s\",\"password\":\"%s\"}".formatted(account, password))));
  }

  @Test
  void aSessionOutlivesARestart() {
    Browser browser = new Browser(gateway);
    await().atMost(Duration.ofSeconds(40)).until(() -> browser.login("company", RunningGateway.PASSWORD).status() == 303);
    browser.open("/nothing");

    gateway.restart();

    assertThat(gateway.send(browser.request("/api/alliances")).status()).isEqualTo(200);
    assertThat(browser.submit("/logout", Map.of()).status()).as("and so does the token in its forms").isEqualTo(303);
  }
}
