package org.alliancetracker.gateway.page.milestone;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.alliancetracker.gateway.Browser;
import org.alliancetracker.gateway.RunningGateway;
import org.alliancetracker.gateway.page.Page;
import org.alliancetracker.gateway.page.Upstream;
import org.alliancetracker.testing.http.Reply;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogMilestoneTest {

  private static final String FORM = "/alliances/a-1/milestones/new";

  private final RunningGateway gateway = RunningGateway.shared();
  private final Upstream upstream = new Upstream();

  @BeforeEach
  void partnershipAnswers() {
    gateway.partnership.answers(upstream);
    upstream.alliance("a-1", Upstream.approved("alliance"), "{\"items\":[]}")
        .on("POST /api/alliances/a-1/milestones", Upstream.approved("milestone-recorded"))
        .on("POST /api/alliances/a-1/milestones/m-late/reach", 200, "{\"id\":\"a-1\",\"version\":8,\"milestoneId\":\"m-late\"}")
        .on("POST /api/alliances/a-1/milestones/m-late/reschedule", 200, "{\"id\":\"a-1\",\"version\":8}");
  }

  @Test
  void theDueOnesComeFirstAndTodayIsPreset() {
    Reply form = Page.browser(gateway, "fr").open(FORM);

    String text = Page.text(form);
    assertThat(text.indexOf("Deuxième atelier")).isPositive().isLessThan(text.indexOf("Comité de pilotage"));
    assertThat(text).contains("Aujourd’hui, ", "Hier, ", "La semaine dernière", "Un autre jour, un mois ou une année");
    assertThat(form.body()).containsPattern("name=\"day\" value=\"\\d{4}-\\d{2}-\\d{2}\" checked");
  }

  /** These two zones are never on the same day. */
  @ParameterizedTest
  @ValueSource(strings = {"Pacific/Kiritimati", "Pacific/Pago_Pago"})
  void todayIsTheDayOfTheAllianceAsShownAndAsTyped(String zone) {
    upstream.alliance("a-1", Upstream.approved("alliance").replace("Europe/Paris", zone), "{\"items\":[]}");
    Browser browser = Page.browser(gateway, "en");
    String before = LocalDate.now(ZoneId.of(zone)).toString();

    Reply form = browser.open(FORM);
    browser.submit(FORM, Map.of("choice", "other", "title", "A", "day", "typed", "typedDay", "today", "key", "k"));

    String after = LocalDate.now(ZoneId.of(zone)).toString();
    assertThat(form.body()).containsPattern("name=\"day\" value=\"(" + before + "|" + after + ")\" checked");
    assertThat(gateway.partnership.last().body()).isIn(reachedOn(before), reachedOn(after));
  }

  private static String reachedOn(String day) {
    return "{\"title\":\"A\",\"reachedOn\":\"" + day + "\"}";
  }

  @Test
  void aPlannedMilestoneIsReachedInThreeSteps() {
    Browser browser = Page.browser(gateway, "en");
    Reply form = browser.open(FORM + "?milestone=m-late");
    assertThat(form.body()).contains("value=\"planned:m-late\" checked");

    Reply saved = browser.submit(FORM,
        Map.of("choice", "planned:m-late", "day", "2026-11-21", "key", Page.hidden(form, "key")));

    assertThat(saved.header("Location")).isEqualTo("/alliances/a-1");
    assertThat(gateway.partnership.last().uri()).isEqualTo("/api/alliances/a-1/milestones/m-late/reach");
    assertThat(gateway.partnership.last().body()).isEqualTo("{\"happenedOn\":\"2026-11-21\"}");
  }

  @Test
  void aFormSentTwiceCarriesTheSameKey() {
    Browser browser = Page.browser(gateway, "en");
    String key = Page.hidden(browser.open(FORM), "key");
    Map<String, String> fields = Map.of("choice", "other", "kind", "kickoff", "day", "2026-11-22", "key", key);

    browser.submit(FORM, fields);
    String first = gateway.partnership.last().header("Idempotency-Key");
    browser.submit(FORM, fields);

    assertThat(first).isEqualTo(key).hasSize(36);
    assertThat(gateway.partnership.last().header("Idempotency-Key")).isEqualTo(key);
    assertThat(Page.hidden(browser.open(FORM), "key")).as("another form is another milestone").isNotEqualTo(key);
  }

  @Test
  void aMonthOrAYearIsAnAnswerToo() {
    Browser browser = Page.browser(gateway, "fr");
    browser.open(FORM);

    browser.submit(FORM, Map.of("choice", "other", "title", "Site de Villabé", "day", "typed", "typedDay", "juin 2016", "key", "k"));
    assertThat(gateway.partnership.last().body()).isEqualTo("{\"title\":\"Site de Villabé\",\"reachedOn\":\"2016-06\"}");
  }

  @Test
  void whatIsStillAheadIsPlannedOrMovedAndPlanningCanBeTakenBack() {
    Browser browser = Page.browser(gateway, "en");
    browser.open(FORM);

    upstream.on("POST /api/alliances/a-1/milestones", 201, "{\"id\":\"a-1\",\"version\":24,\"milestoneId\":\"m-next\"}");

    Reply planned = browser.submit(FORM,
        Map.of("choice", "other", "kind", "restitution", "day", "ahead", "typedDue", "March 2027",
            "note", "Room 12", "key", "k-1"));
    assertThat(gateway.partnership.last().body())
        .isEqualTo("{\"kind\":\"restitution\",\"dueOn\":\"2027-03\",\"note\":\"Room 12\"}");
    Reply back = browser.open("/alliances/a-1");
    browser.submit(FORM, Map.of("choice", "planned:m-late", "day", "ahead", "typedDue", "14/03/2027", "key", "k-2"));
    assertThat(gateway.partnership.last().uri()).endsWith("/m-late/reschedule");
    assertThat(gateway.partnership.last().body()).isEqualTo("{\"dueOn\":\"2027-03-14\"}");

    assertThat(planned.header("Location")).isEqualTo("/alliances/a-1");
    assertThat(back.body()).contains("action=\"/alliances/a-1/milestones/m-next/cancel\"");
  }

  @Test
  void aDateThatCannotBeReadIsToldAndNothingTypedIsLost() {
    Browser browser = Page.browser(gateway, "fr");
    browser.open(FORM);
    int before = gateway.partnership.received().size();

    Reply again = browser.submit(FORM, Map.of("choice", "other", "title", "Fête <b>", "day", "typed", "typedDay",
        "bientôt", "note", "à noter", "key", "k-7"));

    assertThat(again.status()).isEqualTo(422);
    assertThat(Page.text(again)).contains("Cette date n’a pas pu être lue.", "à noter");
    assertThat(again.body()).contains("value=\"Fête &lt;b&gt;\"", "value=\"bientôt\"", "value=\"k-7\"");
    assertThat(gateway.partnership.received().stream().skip(before)).noneMatch(call -> call.method().equals("POST"));
  }

  @Test
  void whoChoosesNothingIsAskedToChoose() {
    Browser browser = Page.browser(gateway, "en");
    browser.open(FORM);

    assertThat(Page.text(browser.submit(FORM, Map.of("day", "2026-11-22", "key", "k")))).contains("Choose what was reached");
  }

  @Test
  void whatTheServiceSaysOfARefusalIsPassedThroughInTheLanguageItWasSaidIn() {
    upstream.on("POST /api/alliances/a-1/milestones", 409,
        "{\"status\":409,\"code\":\"newer\",\"sentence\":\"Ce comité siège.\"}");
    Browser browser = Page.browser(gateway, "fr");
    browser.open(FORM);

    String cameBack = browser.submit(FORM, Map.of("choice", "other", "title", "x", "day", "2026-11-22", "key", "k", "page", FORM))
        .header("Location");

    assertThat(Page.text(browser.open(cameBack))).contains("Ce comité siège. Votre saisie est toujours là.");
    browser.open(cameBack + "&lang=en");
    assertThat(Page.text(browser.open(cameBack)))
        .contains("how things stand now.", "What you typed is still here.")
        .doesNotContain("Ce comité");
  }

  @Test
  void whereTheServiceSaysNothingTheSameIsToldByTheCode() {
    upstream.on("POST /api/alliances/a-1/milestones", 400, "{\"status\":400,\"code\":\"too-long\",\"field\":\"title\"}");
    Browser browser = Page.browser(gateway, "fr");
    browser.open(FORM);
    Map<String, String> fields = Map.of("choice", "other", "title", "x", "day", "2026-11-22", "key", "k");

    assertThat(Page.text(browser.submit(FORM, fields)))
        .contains("C’est trop long\u00A0: titre. Rien n’a changé\u00A0; raccourcissez le texte. Votre saisie est toujours là.");
    upstream.on("POST /api/alliances/a-1/milestones", 418, "{\"status\":418,\"code\":\"teapot\"}");
    assertThat(Page.text(browser.submit(FORM, fields))).contains("Cela n’a pas été possible\u00A0: une des valeurs.");
    upstream.on("POST /api/alliances/a-1/milestones", 503, "{\"status\":503,\"code\":\"store-unavailable\"}");
    Reply down = browser.submit(FORM, fields);
    assertThat(Page.text(down)).contains("La base du système ne répond pas.");
    assertThat(down.body()).contains("value=\"x\"");
    upstream.on("POST /api/alliances/a-1/milestones", 503, "{\"status\":503,\"code\":\"newer-than-these-words\"}");
    assertThat(Page.text(browser.submit(FORM, fields))).contains("Une partie du système ne répond pas.");
  }

  @Test
  void aFormWithoutItsTokenDoesNothing() {
    Browser browser = Page.browser(gateway, "en");
    browser.open(FORM);

    Reply refused = browser.submit(FORM, Map.of("choice", "other", "title", "x", "day", "2026", "key", "k", "_csrf", "wrong"));

    assertThat(refused.status()).isEqualTo(403);
    assertThat(gateway.partnership.received()).noneMatch(call -> call.method().equals("POST"));
  }
}
