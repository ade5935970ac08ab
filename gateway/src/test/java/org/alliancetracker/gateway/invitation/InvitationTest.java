package org.alliancetracker.gateway.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Date;
import java.util.Map;
import org.alliancetracker.gateway.Browser;
import org.alliancetracker.gateway.Mailbox;
import org.alliancetracker.gateway.RunningGateway;
import org.alliancetracker.gateway.StandInService;
import org.alliancetracker.gateway.account.Accounts;
import org.alliancetracker.gateway.account.name.SignInName;
import org.alliancetracker.gateway.account.name.SignInNames;
import org.alliancetracker.testing.http.Reply;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InvitationTest {

  private static final String ALLIANCE = "{\"id\":\"a-1\",\"version\":3,\"name\":\"Jardins <b>partagés</b>\",\"stage\":\"design\","
      + "\"furthestStage\":\"design\",\"permissions\":[\"READ\",\"WRITE\",\"APPOINT\"],\"partners\":[{\"id\":\"p-1\",\"name\":\"Ville\"}]}";

  private final RunningGateway gateway = new RunningGateway("--ALLIANCE_DEMO_PASSWORD=" + RunningGateway.PASSWORD);
  private final Mailbox mailbox = new Mailbox(gateway.notification);
  private volatile int memberStatus = 200;
  private volatile int standDownStatus = 200;

  @BeforeEach
  void partnershipAnswers() {
    gateway.partnership.answers(exchange -> {
      String request = exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
      switch (request) {
        case "GET /api/alliances/a-1" -> StandInService.send(exchange, 200, "application/json", ALLIANCE);
        case "POST /api/people" -> StandInService.send(exchange, 201, "application/json", "{\"personId\":\"person-new\"}");
        case "POST /api/alliances/a-1/members" -> StandInService.send(exchange, memberStatus,
            memberStatus < 300 ? "application/json" : "application/problem+json",
            memberStatus < 300 ? "{\"id\":\"a-1\",\"version\":4,\"memberId\":\"m-1\"}"
                : "{\"status\":" + memberStatus + ",\"code\":\"not-allowed\"}");
        case "POST /api/alliances/a-1/members/m-1/stand-down" -> StandInService.send(exchange, standDownStatus,
            "application/json", "{\"version\":5}");
        default -> StandInService.send(exchange, 404, "application/problem+json", "{\"status\":404,\"code\":\"not-found\"}");
      }
    });
  }

  @AfterEach
  void stop() {
    gateway.close();
  }

  private Reply invite(String account, String key, String body) {
    return gateway.send(gateway.as(account, "/api/invitations").header("Content-Type", "application/json").header("Idempotency-Key", key)
        .POST(BodyPublishers.ofString(body)));
  }

  private static String body(String email) {
    return "{\"name\":\"Zoé Martin\",\"email\":\"" + email + "\",\"language\":\"fr\",\"role\":\"evaluator\",\"allianceId\":\"a-1\","
        + "\"partnerId\":\"p-1\",\"until\":\"2027-12-31\",\"about\":{\"evaluationId\":\"e-1\"}}";
  }

  private Reply post(String account, String path) {
    return gateway.send(gateway.as(account, path).POST(BodyPublishers.noBody()));
  }

  private long asked(String request) {
    return gateway.partnership.received().stream().filter(one -> (one.method() + " " + one.uri()).equals(request)).count();
  }

  @Test
  void whoeverIsInvitedComesInWithAPasswordAndLandsAtWhatItIsAbout() {
    Reply invited = invite("manager", "k-1", body("zoe@example.org"));
    assertThat(invited.status()).isEqualTo(201);
    assertThat(invited.json().path("personId").asString()).isEqualTo("person-new");
    String link = mailbox.next("zoe@example.org", 0).path("link").asString();
    Browser zoe = new Browser(gateway);
    assertThat(zoe.open(link).body()).contains("zoe@example.org", "evaluator", "Jardins &lt;b&gt;partagés&lt;/b&gt;")
        .doesNotContain("??", "<b>");

    assertThat(zoe.submit(link, Map.of("what", "password", "password", "abcabcabcabc")).status()).isEqualTo(422);
    Reply in = zoe.submit(link, Map.of("what", "password", "password", "gravel wind seven"));

    assertThat(in.header("Location")).isEqualTo("/evaluations/e-1");
    assertThat(zoe.open("/me").body()).contains("Zoé Martin");
    assertThat(new Browser(gateway).login("Zoe@Example.org", "gravel wind seven").status()).isEqualTo(303);
    assertThat(new Browser(gateway).open(link).status()).isEqualTo(410);
    assertThat(states()).isEqualTo("accepted");
  }

  @Test
  void whoeverComesInWithoutAPasswordHasNoneAndGetsLinks() {
    invite("manager", "k-1", body("zoe@example.org"));
    String link = mailbox.next("zoe@example.org", 0).path("link").asString();
    Browser zoe = new Browser(gateway);
    zoe.open(link);

    assertThat(zoe.submit(link, Map.of("what", "link")).header("Location")).isEqualTo("/evaluations/e-1");
    assertThat(zoe.open("/me").body()).contains("Without a password");
    assertThat(new Browser(gateway).login("zoe@example.org", "").status()).isEqualTo(401);
  }

  @Test
  void aRequestSentAgainIsOneInvitationOnePersonAndOneMail() {
    Reply first = invite("manager", "k-1", body("zoe@example.org"));
    Reply again = invite("manager", "k-1", body("zoe@example.org"));
    mailbox.next("zoe@example.org", 0);

    assertThat(again.json().path("id").asString()).isEqualTo(first.json().path("id").asString());
    assertThat(asked("POST /api/people")).isEqualTo(1);
    assertThat(mailbox.to("zoe@example.org")).hasSize(1);
    assertThat(invite("manager", "k-1", body("other@example.org")).code()).isEqualTo("idempotency-key-reused");
  }

  @Test
  void whatAServiceRefusesIsAsIfItHadNotBeenAsked() {
    memberStatus = 403;
    assertThat(invite("manager", "k-1", body("zoe@example.org")).code()).isEqualTo("not-allowed");
    assertThat(listed().json().path("items").size()).isZero();

    memberStatus = 200;
    assertThat(invite("manager", "k-1", body("zoe@example.org")).status()).isEqualTo(201);
  }

  @Test
  void whatAKillCutShortGoesOnByItself() {
    memberStatus = 503;
    assertThat(invite("manager", "k-1", body("zoe@example.org")).status()).isEqualTo(503);
    memberStatus = 200;

    gateway.restart();

    mailbox.next("zoe@example.org", 0);
    assertThat(asked("POST /api/people")).isEqualTo(1);
    assertThat(states()).isEqualTo("pending");
  }

  @Test
  void anInvitationToAnAccountSetsNoPasswordAndAddsNoAddress() {
    gateway.bean(SignInNames.class).claim(new SignInName("company@example.org"), "company");
    Reply invited = invite("manager", "k-1", body("company@example.org"));
    assertThat(invited.json().path("personId").asString()).isEqualTo("person-company");
    assertThat(asked("POST /api/people")).isZero();
    String link = mailbox.next("company@example.org", 0).path("link").asString();
    Browser thief = new Browser(gateway);
    assertThat(thief.open(link).body()).contains("You have an account already").doesNotContain("new-password");

    Reply accepted = thief.submit(link, Map.of("what", "password", "password", "a password of mine"));

    assertThat(accepted.header("Location")).isEqualTo("/login?next=%2Fevaluations%2Fe-1");
    assertThat(thief.cookies()).doesNotContainKey("alliance_session");
    assertThat(new Browser(gateway).login("company", "a password of mine").status()).isEqualTo(401);
    assertThat(new Browser(gateway).login("company", RunningGateway.PASSWORD).status()).isEqualTo(303);
  }

  @Test
  void sentAgainItHasAnotherLinkAndTheOneOfBeforeEnds() {
    String id = invite("manager", "k-1", body("zoe@example.org")).json().path("id").asString();
    String old = mailbox.next("zoe@example.org", 0).path("link").asString();

    assertThat(post("manager", "/api/invitations/" + id + "/resend").status()).isEqualTo(200);

    String fresh = mailbox.next("zoe@example.org", 1).path("link").asString();
    assertThat(new Browser(gateway).open(old).status()).isEqualTo(410);
    assertThat(new Browser(gateway).open(fresh).status()).isEqualTo(200);
  }

  @Test
  void withdrawnOrDeclinedTheRoleEndsAndTheLinkIsDead() {
    String id = invite("manager", "k-1", body("zoe@example.org")).json().path("id").asString();
    String link = mailbox.next("zoe@example.org", 0).path("link").asString();
    assertThat(post("manager", "/api/invitations/" + id + "/withdraw").json().path("state").asString()).isEqualTo("withdrawn");
    assertThat(new Browser(gateway).open(link).status()).isEqualTo(410);
    assertThat(post("manager", "/api/invitations/" + id + "/withdraw").code()).isEqualTo("invitation-over");
    assertThat(post("manager", "/api/invitations/" + id + "/resend").code()).isEqualTo("invitation-over");

    invite("manager", "k-2", body("yan@example.org"));
    String second = mailbox.next("yan@example.org", 0).path("link").asString();
    Browser yan = new Browser(gateway);
    yan.open(second);
    assertThat(yan.submit(second, Map.of("what", "decline")).body()).contains("You have declined");
    assertThat(asked("POST /api/alliances/a-1/members/m-1/stand-down")).isEqualTo(2);
    assertThat(gateway.bean(Accounts.class).ofPerson("person-new")).isEmpty();
  }

  @Test
  void whatCouldNotBeEndedIsNotSaidToHaveEnded() {
    Browser manager = new Browser(gateway);
    manager.login("manager", RunningGateway.PASSWORD);
    String id = invite("manager", "k-1", body("zoe@example.org")).json().path("id").asString();
    String link = mailbox.next("zoe@example.org", 0).path("link").asString();
    standDownStatus = 503;
    Browser zoe = new Browser(gateway);
    zoe.open(link);

    assertThat(zoe.submit(link, Map.of("what", "decline")).body()).contains("This could not be saved now")
        .doesNotContain("You have declined");
    manager.open("/alliances/a-1/invitations");
    manager.submit("/alliances/a-1/invitations/" + id, Map.of("what", "withdraw"));
    assertThat(manager.open("/alliances/a-1/invitations").body()).contains("nothing was changed", "not answered yet").doesNotContain("??");
    assertThat(states()).isEqualTo("pending");
  }

  @Test
  void afterFourteenDaysTheLinkIsDeadAndTheRoleEndsByItself() {
    invite("manager", "k-1", body("zoe@example.org"));
    String link = mailbox.next("zoe@example.org", 0).path("link").asString();
    gateway.bean(MongoDatabase.class).getCollection("invitations")
        .updateMany(new Document(), Updates.set("expiresAt", new Date(System.currentTimeMillis() - 1)));
    assertThat(new Browser(gateway).open(link).status()).isEqualTo(410);

    gateway.restart();

    Awaitility.await().atMost(Duration.ofSeconds(40)).until(() -> states().equals("expired")
        && asked("POST /api/alliances/a-1/members/m-1/stand-down") == 1);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "\"name\":\"Win money at www.evil.example\" | address-in-name",
      "\"name\":\"a@b.example\" | address-in-name",
      "\"name\":\"two\\nlines\" | control-character",
      "\"name\":\"\" | missing",
      "\"email\":\"no address\" | not-an-address",
      "\"email\":\"a@b@c\" | not-an-address",
      "\"language\":\"de\" | unknown-code",
      "\"role\":\"king\" | unknown-code",
      "\"role\":\"administrator\" | unknown-code"})
  void badInvitationsAreRefusedBeforeAnybodyIsAsked(String field, String code) {
    String name = field.substring(0, field.indexOf(':'));
    String body = body("zoe@example.org").replaceFirst(name + ":\"[^\"]*\"", field.replace("\\", "\\\\"));

    assertThat(invite("manager", "k-1", body).code()).isEqualTo(code);
    assertThat(asked("POST /api/people")).isZero();
  }

  @Test
  void onlyAdministratorsInviteIntoNoAlliance() {
    String body = "{\"name\":\"Ada\",\"email\":\"ada@example.org\",\"language\":\"en\",\"role\":\"partnership_manager\"}";

    assertThat(invite("manager", "k-1", body).code()).isEqualTo("not-allowed");
    assertThat(invite("admin", "k-1", body).status()).isEqualTo(201);
    String link = mailbox.next("ada@example.org", 0).path("link").asString();
    Browser ada = new Browser(gateway);
    ada.open(link);
    ada.submit(link, Map.of("what", "link"));

    assertThat(gateway.bean(Accounts.class).ofPerson("person-new").orElseThrow().roles()).containsExactly("partnership_manager");
  }

  @Test
  void thePageInvitesListsAndEndsInBothLanguages() {
    Browser manager = new Browser(gateway);
    manager.login("manager", RunningGateway.PASSWORD);
    manager.open("/alliances/a-1/invitations?lang=fr");
    assertThat(manager.open("/alliances/a-1/invitations").body()).contains("Inviter", "Ville").doesNotContain("??");

    Reply wrong = manager.submit("/alliances/a-1/invitations", Map.of("name", "Zoé", "email", "zoe", "language", "fr", "role", "evaluator",
        "key", "form-1"));
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.body()).contains("adresse de courriel", "value=\"zoe\"").doesNotContain("??");
    assertThat(asked("POST /api/people")).isZero();
    Reply done = manager.submit("/alliances/a-1/invitations", Map.of("name", "Zoé", "email", "zoe@example.org", "language", "fr", "role",
        "evaluator", "key", "form-1"));

    assertThat(done.header("Location")).isEqualTo("/alliances/a-1/invitations");
    assertThat(manager.open("/alliances/a-1/invitations").body()).contains("zoe@example.org", "sans réponse", "en route")
        .doesNotContain("??");
  }

  private Reply listed() {
    return gateway.send(gateway.as("manager", "/api/invitations?allianceId=a-1"));
  }

  private String states() {
    return listed().json().path("items").path(0).path("state").asString("");
  }
}
