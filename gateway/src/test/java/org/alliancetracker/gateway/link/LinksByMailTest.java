package org.alliancetracker.gateway.link;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.util.Date;
import java.util.Map;
import org.alliancetracker.gateway.Browser;
import org.alliancetracker.gateway.Mailbox;
import org.alliancetracker.gateway.RunningGateway;
import org.alliancetracker.gateway.account.Account;
import org.alliancetracker.gateway.account.Accounts;
import org.alliancetracker.gateway.account.name.SignInName;
import org.alliancetracker.gateway.account.name.SignInNames;
import org.alliancetracker.testing.http.Reply;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class LinksByMailTest {

  private static RunningGateway gateway;
  private static Mailbox mailbox;

  private static int browsers;

  private final Browser browser = somewhere();

  /** From an address of its own: wrong links slow the address they come from. */
  private static Browser somewhere() {
    return new Browser(gateway, "198.51.100." + ++browsers);
  }

  @BeforeAll
  static void start() {
    gateway = new RunningGateway("--ALLIANCE_DEMO_PASSWORD=" + RunningGateway.PASSWORD, "--ALLIANCE_TRUSTED_PROXIES=127.0.0.1");
    mailbox = new Mailbox(gateway.notification);
    for (String name : new String[] {"company", "association", "public", "committee", "admin"}) {
      gateway.bean(SignInNames.class).claim(new SignInName(name + "@example.org"), name);
    }
  }

  @AfterAll
  static void stop() {
    gateway.close();
  }

  private Reply ask(String who, String what) {
    browser.open("/forgotten");
    return browser.submit("/forgotten", Map.of("account", who, "what", what));
  }

  private String link(String address, String what) {
    int before = mailbox.to(address).size();
    ask(address, what);
    return mailbox.next(address, before).path("link").asString();
  }

  @Test
  void aLinkByMailLetsInOnceAndOpeningItUsesNothingUp() {
    String link = link("company@example.org", "link");
    Browser scanner = somewhere();
    assertThat(scanner.open(link).body()).contains("Demo company").doesNotContain("??");
    assertThat(scanner.cookies()).doesNotContainKey("alliance_session");

    Browser elsewhere = somewhere();
    elsewhere.open(link);
    Reply in = elsewhere.submit(link, Map.of());

    assertThat(in.status()).isEqualTo(303);
    assertThat(elsewhere.open("/me").body()).contains("Demo company", "company@example.org");
    Browser second = somewhere();
    second.open("/login");
    assertThat(second.submit(link, Map.of()).status()).isEqualTo(410);
    assertThat(second.cookies()).doesNotContainKey("alliance_session");
    assertThat(second.open(link).status()).isEqualTo(410);
  }

  @Test
  void nobodyLearnsWhetherAnAddressIsKnown() {
    String known = withoutTokens(ask("association@example.org", "link"));
    String unknown = withoutTokens(ask("nobody@example.org", "link"));
    String nonsense = withoutTokens(ask("no name at all <>", "link"));

    assertThat(unknown).isEqualTo(known);
    assertThat(nonsense).isEqualTo(known);
    mailbox.next("association@example.org", 0);
    Awaitility.await().until(() -> gateway.bean(LinkRequests.class).waiting().isEmpty());
    assertThat(mailbox.to("nobody@example.org")).isEmpty();
  }

  @Test
  void whoTypesTheNameOfTheAccountGetsTheMailAtItsAddress() {
    int before = mailbox.to("association@example.org").size();
    ask("Association", "link");

    assertThat(mailbox.next("association@example.org", before).path("kind").asString()).isEqualTo("sign-in-link");
  }

  @Test
  void aLinkEndsAfterAQuarterOfAnHour() {
    String link = link("public@example.org", "link");
    gateway.bean(MongoDatabase.class).getCollection(Links.COLLECTION)
        .updateMany(new Document("account", "public"), Updates.set("expiresAt", new Date(System.currentTimeMillis() - 1)));

    browser.open("/login");
    assertThat(browser.submit(link, Map.of()).status()).isEqualTo(410);
    assertThat(browser.open(link).body()).contains("/forgotten");
  }

  @Test
  void aForgottenPasswordIsChosenAnewAndAllOtherSessionsEnd() {
    Browser other = somewhere();
    other.login("committee", RunningGateway.PASSWORD);
    String link = link("committee@example.org", "password");
    browser.open(link);
    Reply in = browser.submit(link, Map.of());
    assertThat(in.header("Location")).isEqualTo("/password");
    assertThat(browser.open("/password").body()).doesNotContain("current-password");

    assertThat(browser.submit("/password", Map.of("password", "short")).status()).isEqualTo(422);
    assertThat(browser.submit("/password", Map.of("password", "1234567890")).body()).contains("Many people use this one");
    assertThat(browser.submit("/password", Map.of("password", "Committee123")).body()).contains("nearly your name");
    Reply chosen = browser.submit("/password", Map.of("password", "gravel wind seven"));

    assertThat(chosen.header("Location")).isEqualTo("/me");
    assertThat(browser.open("/me").body()).contains("Your password is kept").doesNotContain("??");
    assertThat(gateway.send(other.request("/api/tokens")).status()).isEqualTo(401);
    assertThat(somewhere().login("committee", RunningGateway.PASSWORD).status()).isEqualTo(401);
    assertThat(somewhere().login("committee@example.org", "gravel wind seven").status()).isEqualTo(303);
  }

  @Test
  void whoeverIsDisabledGetsNoLinkAndNoneOfBeforeOpensAnything() {
    String link = link("admin@example.org", "link");
    Accounts accounts = gateway.bean(Accounts.class);
    accounts.setState("admin", Account.State.DISABLED);
    int before = mailbox.to("admin@example.org").size();
    ask("admin@example.org", "link");
    Awaitility.await().until(() -> gateway.bean(LinkRequests.class).waiting().isEmpty());

    assertThat(mailbox.to("admin@example.org")).hasSize(before);
    assertThat(browser.open(link).status()).isEqualTo(410);
    assertThat(somewhere().login("admin", RunningGateway.PASSWORD).body()).contains("disabled");
    assertThat(somewhere().login("admin", "wrong").body()).doesNotContain("disabled");
    accounts.setState("admin", Account.State.ACTIVE);
  }

  @Test
  void mailsAreAskedForAFewTimesOnlyAndSignInIsNotSlowedByIt() {
    Browser flood = somewhere();
    flood.open("/forgotten");
    int status = 200;
    for (int i = 0; i < 5 && status == 200; i++) {
      status = flood.submit("/forgotten", Map.of("account", "manager", "what", "link")).status();
    }

    assertThat(status).isEqualTo(429);
    assertThat(somewhere().login("manager", RunningGateway.PASSWORD).status()).isEqualTo(303);
  }

  @Test
  void whileMailIsAwayTheRequestWaitsAndLeavesOnceItIsBack() {
    gateway.notification.answers(503, "{\"status\":503,\"code\":\"store-unavailable\"}");
    int before = mailbox.to("public@example.org").size();
    assertThat(ask("public@example.org", "link").status()).isEqualTo(200);
    mailbox.next("public@example.org", before);
    gateway.notification.answers(202, "{\"id\":\"m\",\"state\":\"waiting\"}");

    Awaitility.await().atMost(Duration.ofSeconds(40)).until(() -> gateway.bean(LinkRequests.class).waiting().isEmpty());
    assertThat(mailbox.to("public@example.org").getLast().path("id").asString())
        .isEqualTo(mailbox.to("public@example.org").get(before).path("id").asString());
  }

  @Test
  void aLinkIsAPathOfOursWhateverTheHostOfTheRequest() {
    assertThat(link("company@example.org", "link")).startsWith("/link/").doesNotContain("://");
  }

  private static String withoutTokens(Reply page) {
    return page.body().replaceAll("[A-Za-z0-9_-]{32,}", "TOKEN");
  }
}
