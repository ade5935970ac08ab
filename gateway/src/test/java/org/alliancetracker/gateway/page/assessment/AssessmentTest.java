package org.alliancetracker.gateway.page.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.HashMap;
import java.util.Map;
import org.alliancetracker.gateway.Browser;
import org.alliancetracker.gateway.RunningGateway;
import org.alliancetracker.gateway.StandInService;
import org.alliancetracker.gateway.page.Page;
import org.alliancetracker.gateway.page.Upstream;
import org.alliancetracker.testing.http.Reply;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AssessmentTest {

  private static final String PAGE = "/evaluations/e-1";

  private final RunningGateway gateway = RunningGateway.shared();
  private final Upstream upstream = new Upstream();

  @BeforeEach
  void evaluationAnswers() {
    gateway.evaluation.answers(upstream);
    upstream.evaluation("e-1", "evaluation-drafted");
  }

  @Test
  void eachLevelShowsItsAnchorInFullAndTheDraftIsThereAgain() {
    Reply english = Page.browser(gateway, "en").open(PAGE);

    assertThat(Page.text(english)).contains("You are asked to assess, from the side of: associations. It is open until January 2099.",
        "2 of 15 answered, about 7 minutes left.", "3 Partial It is done, not shared.", "Not applicable", "I cannot judge",
        "as &lt;b&gt; agreed")
        .doesNotContain("P1");
    assertThat(english.body()).containsPattern("name=\"choice.P1\" value=\"3\" checked").containsPattern("value=\"cannot_judge\" checked");
    assertThat(Page.text(Page.browser(gateway, "fr").open(PAGE)))
        .contains("Atteinte des objectifs", "C'est dit, ce n'est pas fait.", "Sans objet");
  }

  @Test
  void aDraftIsSavedByButtonWithTheRevisionThatWasSeen() {
    upstream.on("PUT /api/evaluations/e-1/assessments/mine", approved("draft-saved"));
    Browser browser = Page.browser(gateway, "en");
    browser.open(PAGE);

    Reply saved = browser.submit(PAGE + "/draft", Map.of("choice.P1", "2", "choice.P3", "not_applicable",
        "comment.P2", " later ", "comment.P1", "", "revision", "0", "key", "k"));

    assertThat(saved.header("Location")).isEqualTo(PAGE);
    assertThat(gateway.evaluation.last().header("If-Match")).isEqualTo("\"0\"");
    assertThat(gateway.evaluation.last().body()).contains("{\"criterion\":\"P1\",\"level\":2}",
        "{\"criterion\":\"P3\",\"abstention\":\"not_applicable\"}", "{\"criterion\":\"P2\",\"comment\":\"later\"}");
  }

  @Test
  void aScriptSavesTheDraftAndGetsTheNextRevision() {
    upstream.on("PUT /api/evaluations/e-1/assessments/mine", approved("draft-saved"));
    Browser browser = Page.browser(gateway, "en");
    String token = Page.hidden(browser.open(PAGE), "_csrf");

    Reply saved = gateway.send(browser.request(PAGE + "/draft").header("HX-Request", "true")
        .header("Content-Type", "application/x-www-form-urlencoded").header("Sec-Fetch-Site", "same-origin")
        .POST(BodyPublishers.ofString("choice.P1=2&choice.P2=2&choice.P3=1&revision=0&_csrf=" + token)));

    assertThat(saved.status()).isEqualTo(200);
    assertThat(saved.body()).contains("name=\"revision\" value=\"1\"", "3 of 15 answered, about 6 minutes left.", "The draft is saved.")
        .doesNotContain("<html");
  }

  @Test
  void aDraftThatAnotherPageSavedMeanwhileIsNotOverwrittenUnseen() {
    upstream.on("PUT /api/evaluations/e-1/assessments/mine", approved("version-conflict"));
    Browser browser = Page.browser(gateway, "en");
    browser.open(PAGE);

    Reply again = browser.submit(PAGE + "/draft", Map.of("choice.P1", "1", "revision", "0", "key", "k"));

    assertThat(Page.text(again)).contains("Somebody changed this meanwhile.");
    assertThat(again.body()).containsPattern("name=\"choice.P1\" value=\"1\" checked");
    assertThat(Page.hidden(again, "revision")).isEqualTo("1");
  }

  @Test
  void whatTwoTabsAnsweredIsPutTogetherByWhatEachTouched() {
    AnswerForm elsewhere = AnswerForm.sent(Map.of("choice.P1", "4", "choice.P2", "1", "comment.P2", "theirs", "revision", "3"));
    Map<String, String> here = Map.of("choice.P1", "2", "choice.P3", "3", "comment.P3", "mine", "choice.P2", "0", "revision", "1");

    AnswerForm counted = AnswerForm.sent(and(here, "counted P3 P4")).over(elsewhere);
    AnswerForm notCounted = AnswerForm.sent(here).over(elsewhere);

    assertThat(counted.choices()).isEqualTo(Map.of("P1", "4", "P2", "1", "P3", "3"));
    assertThat(counted.comments()).isEqualTo(Map.of("P2", "theirs", "P3", "mine"));
    assertThat(notCounted.choices()).as("what is answered here counts").isEqualTo(Map.of("P1", "2", "P2", "0", "P3", "3"));
    assertThat(notCounted.comments()).isEqualTo(Map.of("P2", "theirs", "P3", "mine"));
    assertThat(AnswerForm.sent(and(here, "counted P1")).over(elsewhere).choices()).containsEntry("P1", "2");
    assertThat(AnswerForm.sent(Map.of("touched", "counted P2")).over(elsewhere).comments()).as("taken back here").isEmpty();
  }

  @Test
  void aScriptThatComesSecondSavesBothTabsAndStaysBehindUntilThePageIsReloaded() {
    String saved = "{\"revision\":4}";
    gateway.evaluation.answers(exchange -> {
      String seen = exchange.getRequestHeaders().getFirst("If-Match");
      boolean behind = "PUT".equals(exchange.getRequestMethod()) && "\"0\"".equals(seen);
      (behind ? StandInService.json(412, "{\"status\":412,\"code\":\"version-conflict\",\"currentVersion\":1}")
          : "PUT".equals(exchange.getRequestMethod()) ? StandInService.json(200, saved) : upstream).handle(exchange);
    });

    Reply answer = byScript("choice.P3=1&revision=0&touched=counted+P3");

    assertThat(answer.body()).contains("name=\"revision\" value=\"0\"", "data-outcome=\"joined\"", "in another tab");
    assertThat(gateway.evaluation.received().stream().filter(call -> call.method().equals("PUT")).toList().getLast().body())
        .contains("{\"criterion\":\"P3\",\"level\":1", "\"criterion\":\"P1\"");
  }

  @Test
  void aScriptIsToldWhatWasNotSaved() {
    upstream.on("PUT /api/evaluations/e-1/assessments/mine", 503, "{\"status\":503,\"code\":\"store-unavailable\"}");

    assertThat(byScript("choice.P3=1&revision=1").body()).contains("data-outcome=\"failed\"", "The store of the system cannot be reached.");
    assertThat(Page.browser(gateway, "en").open(PAGE).body()).contains("src=\"/assets/assessment.js\"", "data-away=\"Not saved:",
        "data-signed-out=\"Not saved:");
  }

  private Reply byScript(String form) {
    Browser browser = Page.browser(gateway, "en");
    String token = Page.hidden(browser.open(PAGE), "_csrf");
    return gateway.send(browser.request(PAGE + "/draft").header("HX-Request", "true")
        .header("Content-Type", "application/x-www-form-urlencoded").header("Sec-Fetch-Site", "same-origin")
        .POST(BodyPublishers.ofString(form + "&_csrf=" + token)));
  }

  private static Map<String, String> and(Map<String, String> fields, String touched) {
    Map<String, String> all = new HashMap<>(fields);
    all.put("touched", touched);
    return all;
  }

  @Test
  void gapsAreMarkedAndMayBeSentAllTheSame() {
    upstream.on("POST /api/evaluations/e-1/assessments/mine/submit", approved("criteria-unanswered"));
    Browser browser = Page.browser(gateway, "fr");
    browser.open(PAGE);

    Reply again = browser.submit(PAGE, Map.of("choice.P1", "2", "choice.P2", "2", "revision", "0", "key", "k"));

    // the approved answer was said to somebody who reads English
    assertThat(Page.text(again)).contains("Some questions are not answered", "Envoyer avec ces manques");
    assertThat(again.body().split("class=\"missing\"", -1)).hasSize(2);

    upstream.on("POST /api/evaluations/e-1/assessments/mine/submit", approved("assessment-sent"));
    Reply sent = browser.submit(PAGE, Map.of("choice.P1", "2", "partial", "true", "revision", "0", "key", "k"));
    assertThat(sent.header("Location")).isEqualTo(PAGE);
    assertThat(gateway.evaluation.last().body()).contains("\"partial\":true");
    assertThat(gateway.evaluation.last().header("Idempotency-Key")).isEqualTo("k");
  }

  @Test
  void whoWasNotAskedOrComesTooLateGetsNoForm() {
    upstream.evaluation("e-1", "evaluation-not-asked");
    assertThat(Page.browser(gateway, "en").open(PAGE).body()).contains("not among those who were asked").doesNotContain("name=\"choice.");

    upstream.evaluation("e-1", "evaluation-ended").on("GET /api/evaluations/e-1/result", approved("result"));
    assertThat(Page.browser(gateway, "en").open(PAGE).body()).contains("This evaluation is closed.").doesNotContain("name=\"choice.");
  }

  @Test
  void whoHasSentIsToldSoAndMaySendAgain() {
    upstream.evaluation("e-1", "evaluation-sent");

    Reply answer = Page.browser(gateway, "en").open(PAGE);

    assertThat(Page.text(answer)).contains("You sent your assessment", "All 15 answered.");
    assertThat(answer.body()).containsPattern("name=\"choice.P1\" value=\"4\" checked");
  }

  private static String approved(String name) {
    return Upstream.approved("evaluation-service", name);
  }
}
