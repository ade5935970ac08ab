package org.alliancetracker.gateway.page.status;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpHandler;
import java.time.Duration;
import java.util.List;
import org.alliancetracker.gateway.Browser;
import org.alliancetracker.gateway.RunningGateway;
import org.alliancetracker.gateway.StandInService;
import org.alliancetracker.gateway.page.Page;
import org.alliancetracker.gateway.page.Upstream;
import org.alliancetracker.testing.http.Reply;
import org.junit.jupiter.api.Test;

class StatusTest {

  private static final String GOOD = """
      {"version": "0.1.0", "figures": [
        {"name": "alliance.store.up", "tags": {}, "value": 1},
        {"name": "alliance.outbox.streams", "tags": {"kind": "alliance"}, "value": 0},
        {"name": "alliance.outbox.oldest", "tags": {"kind": "alliance"}, "value": 0},
        {"name": "alliance.consumer.lag", "tags": {"group": "g", "topic": "alliance.evaluation"}, "value": 3},
        {"name": "alliance.parked.streams", "tags": {"group": "g", "topic": "t"}, "value": 0},
        {"name": "alliance.dead.letters", "tags": {"group": "g", "topic": "t"}, "value": 0},
        {"name": "alliance.breaker", "tags": {"peer": "store"}, "value": 1},
        {"name": "alliance.of.tomorrow", "tags": {}, "value": 7}]}""";
  private static final String BAD = """
      {"version": "0.1.0", "figures": [
        {"name": "alliance.outbox.streams", "tags": {"kind": "campaign"}, "value": 12},
        {"name": "alliance.outbox.oldest", "tags": {"kind": "campaign"}, "value": 421.5},
        {"name": "alliance.consumer.lag", "tags": {"group": "g", "topic": "alliance.lifecycle"}, "value": null},
        {"name": "alliance.parked.streams", "tags": {"group": "g", "topic": "t"}, "value": 2},
        {"name": "alliance.dead.letters", "tags": {"group": "g", "topic": "t"}, "value": 0}]}""";
  private static final String MAIL = """
      {"version": "0.1.0", "figures": [
        {"name": "alliance.mails", "tags": {"state": "unknown"}, "value": 1},
        {"name": "alliance.mails", "tags": {"state": "confirmed"}, "value": 1204},
        {"name": "alliance.mails", "tags": {"state": "planned"}, "value": 2},
        {"name": "alliance.mails", "tags": {"state": "retry"}, "value": 1},
        {"name": "alliance.mails", "tags": {"state": "awaiting_address"}, "value": 0},
        {"name": "alliance.mails", "tags": {"state": "refused"}, "value": null},
        {"name": "alliance.mails", "tags": {"state": "stopped"}, "value": 0},
        {"name": "alliance.mail.server.up", "tags": {}, "value": 0},
        {"name": "alliance.breaker", "tags": {"peer": "mail-server"}, "value": 2}]}""";

  private final RunningGateway gateway = RunningGateway.shared();

  @Test
  void eachFigureIsToldWithWhetherItIsNormal() {
    gateway.partnership.answers(status(GOOD));
    gateway.evaluation.answers(status(BAD));
    gateway.notification.answers(status(MAIL));

    Reply answer = administrator("en").open("/status");
    String text = Page.text(answer);

    assertThat(answer.status()).isEqualTo(200);
    assertThat(text).contains("Alliances (partnership-service) 0.1.0",
        "Still to be read from alliance.evaluation 3 Normal: this service keeps up.",
        "Streams with events on their way 12 · 7 min Act: Kafka does not acknowledge.",
        "Still to be read from alliance.lifecycle not known Look: Kafka cannot be asked.",
        "Parked streams 2 Act: their events wait for you.",
        "Mails of unknown fate 1 Look: the mail server took them without a clear answer.",
        "Mails refused not known Look: this is not counted yet.", "Mails waiting 3 Normal: they go out when they are due.",
        "Mails sent 1,204 Normal:",
        "Mail server does not answer Act:", "Connection to the mail server resting Look:",
        "Connection to its store being tried again Look:",
        "Connection to Alliances (partnership-service) in use Normal: calls go through.");
    assertThat(text).contains("8 things need a look.");
    assertThat(answer.body()).contains("hx-trigger=\"every 15s\"").doesNotContain("<script>");
  }

  @Test
  void aServiceThatIsDownOrSaysNothingIsShownAsSuchAndThePageComesSoon() {
    gateway.partnership.answers(status(GOOD));
    gateway.evaluation.hangs();
    gateway.notification.goesDown();
    try {
      Browser administrator = administrator("fr");
      long began = System.nanoTime();
      Reply answer = administrator.open("/status");

      assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(10));
      assertThat(answer.status()).isEqualTo(200);
      assertThat(Page.text(answer)).contains("Évaluations (evaluation-service) Ne répond pas.",
          "Courriels (notification-service) Ne répond pas.", "ce service suit.", "Liaison avec son stockage nouvel essai");
    } finally {
      gateway.notification.comesBack();
    }
  }

  @Test
  void onlyAdministratorsSeeItAndTheLinkToIt() {
    gateway.partnership.answers(new Upstream().on("GET /api/alliances", Upstream.approved("portfolio")));
    Browser manager = Page.browser(gateway, "en");

    assertThat(manager.open("/status").status()).isEqualTo(403);
    assertThat(manager.open("/alliances").body()).doesNotContain("href=\"/status\"");
    assertThat(administrator("en").open("/alliances").body()).contains("href=\"/status\"");
    assertThat(gateway.get("/status").status()).isEqualTo(303);
    assertThat(gateway.notification.received()).isEmpty();
  }

  @Test
  void whichEnginesRunIsToldToAdministratorsOnTheStatusPageAndNowhereElse() {
    gateway.partnership.answers(new Upstream().on("GET /api/alliances", Upstream.approved("portfolio")));

    assertThat(administrator("en").open("/status").body()).contains("Embedded engines for tests");
    assertThat(administrator("fr").open("/status").body()).contains("Moteurs de test").doesNotContain("Embedded engines");
    for (String page : List.of("/alliances", "/work", "/nothing-here")) {
      assertThat(administrator("en").open(page).body()).as(page).doesNotContain("Embedded engines");
    }
    assertThat(gateway.get("/login").body()).doesNotContain("Embedded engines");
  }

  @Test
  void theGatewaysOwnMetricsAreForAdministratorsOnly() {
    assertThat(gateway.send(gateway.as("admin", "/metrics")).body()).contains("alliance_breaker{peer=\"partnership\"} ");
    assertThat(gateway.send(gateway.as("manager", "/metrics")).status()).isEqualTo(403);
    assertThat(gateway.get("/metrics").status()).isEqualTo(401);
    assertThat(gateway.send(gateway.as("admin", "/metrics").header("Accept", "text/plain,,")).code()).isEqualTo("bad-header");
    assertThat(gateway.send(gateway.as("admin", "/api/partnership/metrics")).status()).isEqualTo(404);
  }

  private static HttpHandler status(String figures) {
    return StandInService.json(200, figures);
  }

  private Browser administrator(String language) {
    Browser browser = new Browser(gateway);
    browser.login("admin", RunningGateway.PASSWORD);
    browser.open("/nothing-here?lang=" + language);
    return browser;
  }
}
