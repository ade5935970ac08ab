package org.alliancetracker.gateway.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.alliancetracker.gateway.Browser;
import org.alliancetracker.gateway.RunningGateway;
import org.alliancetracker.kit.watch.Figure;
import org.alliancetracker.kit.watch.Figures;
import org.alliancetracker.testing.http.Reply;
import org.junit.jupiter.api.Test;

class PagesInTroubleTest {

  private final RunningGateway gateway = RunningGateway.shared();

  @Test
  void anUnknownPageIsAPageInBothLanguages() {
    Browser browser = new Browser(gateway);
    browser.login("manager", RunningGateway.PASSWORD);

    Reply english = browser.open("/nothing-here");
    assertThat(english.status()).isEqualTo(404);
    assertThat(english.header("Content-Type")).startsWith("text/html");
    assertThat(english.body())
        .contains("<h1>Nothing here</h1>", "Nothing here · Alliance Tracker", "Demo manager",
        "lang=\"en\"", "href=\"/nothing-here?lang=fr\"").doesNotContain("??", "Exception");

    browser.open("/nothing-here?lang=fr");
    assertThat(browser.open("/nothing-here").body())
        .contains("<h1>Rien ici</h1>", "Se déconnecter", "Il n’y a rien", "lang=\"fr\"");
  }

  @Test
  void whatTheFirewallRefusesIsNoFault() {
    Browser browser = new Browser(gateway);
    browser.login("manager", RunningGateway.PASSWORD);

    Reply answer = browser.open("/alliances/%00");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body()).doesNotContain("Exception");
  }

  @Test
  void withoutItsStoreTheGatewayAsksForPatienceAndStaysAlive() {
    try (RunningGateway alone = new RunningGateway("--ALLIANCE_DEMO_PASSWORD=" + RunningGateway.PASSWORD)) {
      Browser browser = new Browser(alone);
      alone.storeGoesDown();
      browser.cookies().put("alliance_session", "x");

      Reply page = browser.open("/alliances");
      Reply api = alone.send(alone.to("/api/alliances").header("Authorization", "Bearer alt_x"));

      assertThat(page.status()).isEqualTo(503);
      assertThat(page.body()).contains("One moment, please").doesNotContain("Mongo");
      assertThat(Integer.parseInt(page.header("Retry-After"))).isBetween(2, 6);
      assertThat(api.status()).isEqualTo(503);
      assertThat(api.code()).isEqualTo("store-unavailable");
      assertThat(alone.get("/assets/frame.css").status()).isEqualTo(200);
    }
  }

  @Test
  void troubleWithFindingOutWhoAsksOpensTheCircuit() {
    try (RunningGateway alone = new RunningGateway(); ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      alone.storeGoesDown();
      List<CompletableFuture<String>> together = IntStream.range(0, 8)
          .mapToObj(i -> CompletableFuture.supplyAsync(() -> askedWho(alone), threads)).toList();
      assertThat(together.stream().map(CompletableFuture::join)).containsOnly("store-unavailable");

      assertThat(breaker(alone)).isEqualTo(2);
      assertThat(askedWho(alone)).isEqualTo("store-unavailable");
    }
  }

  private static String askedWho(RunningGateway gateway) {
    return gateway.send(gateway.to("/api/alliances").header("Authorization", "Bearer alt_x")).code();
  }

  private static double breaker(RunningGateway gateway) {
    return gateway.bean(Figures.class).all().stream().filter(figure -> figure.tags().containsValue("store")).findFirst()
        .map(Figure::value).orElseThrow();
  }
}
