package org.alliancetracker.notification.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import org.alliancetracker.contract.alliance.AllianceEvent.MilestoneReached;
import org.alliancetracker.notification.outbound.courier.RestingPost;
import org.alliancetracker.notification.program.Program;
import org.alliancetracker.notification.program.Town;
import org.alliancetracker.testing.answer.ApprovedAnswers;
import org.alliancetracker.testing.http.Caller;
import org.alliancetracker.testing.http.Reply;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** What programs that read this service are shown in their own tests: the digest of one alliance, and the mails about one milestone. */
class ApprovedAnswersTest {

  /** The days of digests follow the calendar, so this one is another each quarter. */
  private static final String NEXT_DUE = "2027-01-01";
  /** How a letter reads is held by the tests of letters. */
  private static final String LETTER = "Dear Cora ...";

  private static final int NOT_NOW = 503;

  private final Program program = Program.get();
  private final ApprovedAnswers answers = ApprovedAnswers.own(LocalDate.now(ZoneId.of("Europe/Paris")));
  private final Town town = Town.founded();
  private final Caller manager = program.as(town.manager);
  private final String settings = "/api/alliances/" + town.alliance + "/digests";

  @Test
  void everyAnswerIsTheOneThatItsReadersAreTestedWith() {
    answers.called(town.alliance, "a-1").called(town.manager, "maud").called(town.chair, "chris").called(town.member, "cora");
    digests();
    mails();
    accountMails();
    refusals();
    answers.complete();
  }

  private void digests() {
    Reply usual = manager.get(settings).ok();
    answers.called(usual.json().path("digests").path(0).path("nextDue").asString(), NEXT_DUE).check("digests", usual);
    answers.check("digests-paused", manager.put(settings, """
        {"cadence": "monthly", "dayOfMonth": 15, "zone": "Europe/Brussels", "recipientRoles": ["manager"], "active": false,
         "whenNothingNew": "skip"}""").ok());
    answers.check("version-conflict", manager.put(settings, "{\"dayOfMonth\": 3}", "If-Match", "\"7\""));
    answers.check("out-of-range", manager.put(settings, "{\"dayOfMonth\": 32}"));
  }

  private void mails() {
    town.tell(new MilestoneReached("k", null, "Kick-off", null, null, null));
    town.awaitStates(town.member, "confirmed");
    String deliveries = "/api/deliveries?alliance=" + town.alliance + "&to=" + town.member;
    answers.check("deliveries", manager.get(deliveries).ok());
    String id = manager.get(deliveries).json().path("items").path(0).path("id").asString();
    ObjectNode whole = (ObjectNode) manager.get("/api/deliveries/" + id).ok().json();
    assertThat(whole.path("text").asString()).contains("Kick-off");
    assertThat(whole.path("html").asString()).contains("Kick-off");
    answers.check("delivery", whole.put("text", LETTER).put("html", LETTER));
    answers.check("not-resendable", program.administrator().post("/api/deliveries/" + id + "/resend"));
  }

  private void accountMails() {
    Caller gateway = program.gatewayItself();
    RestingPost post = new RestingPost(program);
    post.rests();
    answers.check("mail-accepted", gateway.post("/internal/mails", mail("m-" + town.alliance, "Ada")).ok());
    answers.check("mail-exists", gateway.post("/internal/mails", mail("m-" + town.alliance, "Eve")));
    answers.check("address-in-name", gateway.post("/internal/mails", mail("n-" + town.alliance, "evil.fr")));
    Reply full = gateway.post("/internal/mails", mail("full-0-" + town.alliance, "Ada"));
    for (int n = 1; n <= Program.MOST_ACCOUNT_MAILS && full.status() != NOT_NOW; n++) {
      full = gateway.post("/internal/mails", mail("full-" + n + "-" + town.alliance, "Ada"));
    }
    answers.check("mails-full", full);
    program.mail().at("RCPT", "550 5.1.1 unknown");
    post.goes();
    await().atMost(Duration.ofSeconds(30)).until(() -> gateway.get("/internal/mails/m-" + town.alliance).body().contains("failed"));
    answers.check("mail-failed", gateway.get("/internal/mails/m-" + town.alliance));
    post.asUsual();
  }

  private String mail(String id, String name) {
    return """
        {"id": "%s", "kind": "sign-in-link", "to": "ada@example.org", "name": "%s", "language": "en", "link": "/link/x",
         "expiresAt": "%s"}""".formatted(id, name, LocalDate.now(ZoneId.of("UTC")).plusDays(2) + "T09:00:00Z");
  }

  private void refusals() {
    answers.check("not-allowed", program.as(town.chair).put(settings, "{}"));
    answers.check("not-found", program.as("somebody").get(settings));
  }
}
