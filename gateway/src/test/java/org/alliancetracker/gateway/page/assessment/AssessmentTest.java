package org.alliancetracker.gateway.page.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import org.alliancetracker.gateway.Browser;
import org.alliancetracker.gateway.RunningGateway;
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
    upstream.on("GET /api/evaluations/e-1", 200, Upstream.recorded("campaign"))
        .on("GET /api/rubrics/alliance-default/versions/1", 200, Upstream.recorded("rubric"));
  }

  @Test
  void eachLevelShowsItsAnchorInFullAndTheDraftIsThereAgain() {
    Reply english = Page.browser(gateway, "en").open(PAGE);

    assertThat(Page.text(english)).contains("You are asked to assess, from the side of: associations. It is open until December 2026.",
        "2 of 3 answered, about one minute left.", "3 Partial It is done, not shared.", "Not applicable", "I cannot judge",
        "as &lt;b&gt; agreed")
        .doesNotContain("P1");
    assertThat(english.body()).containsPattern("name=\"choice.P1\" value=\"3\" checked").containsPattern("value=\"cannot_judge\" checked");
    assertThat(Page.text(Page.browser(gateway, "fr").open(PAGE)))
        .contains("Atteinte des objectifs", "C'est dit, ce n'est pas fait.", "Sans objet");
  }

  @Test
  void aDraftIsSavedByButtonWithTheRevisionThatWasSeen() {
    upstream.on("PUT /api/evaluations/e-1/assessments/mine", 200, "{\"revision\":5,\"answers\":[]}");
    Browser browser = Page.browser(gateway, "en");
    browser.open(PAGE);

    Reply saved = browser.submit(PAGE + "/draft", Map.of("choice.P1", "2", "choice.P3", "not_applicable",
        "comment.P2", " later ", "comment.P1", "", "revision", "4", "key", "k"));

    assertThat(saved.header("Location")).endsWith(PAGE + "?done=draft");
    assertThat(gateway.evaluation.last().header("If-Match")).isEqualTo("\"4\"");
    assertThat(gateway.evaluation.last().body()).contains("{\"criterion\":\"P1\",\"level\":2}",
        "{\"criterion\":\"P3\",\"abstention\":\"not_applicable\"}", "{\"criterion\":\"P2\",\"comment\":\"later\"}");
  }

  @Test
  void aScriptSavesTheDraftAndGetsTheNextRevision() {
    upstream.on("PUT /api/evaluations/e-1/assessments/mine", 200, "{\"revision\":5,\"answers\":[]}");
    Browser browser = Page.browser(gateway, "en");
    String token = Page.hidden(browser.open(PAGE), "_csrf");

    Reply saved = gateway.send(browser.request(PAGE + "/draft").header("HX-Request", "true")
        .header("Content-Type", "application/x-www-form-urlencoded").header("Sec-Fetch-Site", "same-origin")
        .POST(BodyPublishers.ofString("choice.P1=2&choice.P2=2&choice.P3=1&revision=4&_csrf=" + token)));

    assertThat(saved.status()).isEqualTo(200);
    assertThat(saved.body()).contains("name=\"revision\" value=\"5\"", "All 3 answered.", "The draft is saved.").doesNotContain("<html");
  }

  @Test
  void aDraftThatAnotherPageSavedMeanwhileIsNotOverwrittenUnseen() {
    upstream.on("PUT /api/evaluations/e-1/assessments/mine", 412, "{\"status\":412,\"code\":\"version-conflict\",\"currentVersion\":9}");
    Browser browser = Page.browser(gateway, "en");
    browser.open(PAGE);

    Reply again = browser.submit(PAGE + "/draft", Map.of("choice.P1", "1", "revision", "4", "key", "k"));

    assertThat(Page.text(again)).contains("Somebody changed this meanwhile.");
    assertThat(again.body()).containsPattern("name=\"choice.P1\" value=\"1\" checked");
    assertThat(Page.hidden(again, "revision")).isEqualTo("9");
  }

  @Test
  void gapsAreMarkedAndMayBeSentAllTheSame() {
    upstream.on("POST /api/evaluations/e-1/assessments/mine/submit", 422,
        "{\"status\":422,\"code\":\"criteria-unanswered\",\"field\":\"answers\",\"criteria\":[\"P3\"]}");
    Browser browser = Page.browser(gateway, "fr");
    browser.open(PAGE);

    Reply again = browser.submit(PAGE, Map.of("choice.P1", "2", "choice.P2", "2", "revision", "4", "key", "k"));

    assertThat(Page.text(again)).contains("Des questions sont sans réponse", "Envoyer avec ces manques");
    assertThat(again.body().split("class=\"missing\"", -1)).hasSize(2);

    upstream.on("POST /api/evaluations/e-1/assessments/mine/submit", 200, "{\"evaluationId\":\"e-1\",\"revision\":1}");
    Reply sent = browser.submit(PAGE, Map.of("choice.P1", "2", "partial", "true", "revision", "4", "key", "k"));
    assertThat(sent.header("Location")).endsWith(PAGE + "?done=sent");
    assertThat(gateway.evaluation.last().body()).contains("\"partial\":true");
    assertThat(gateway.evaluation.last().header("Idempotency-Key")).isEqualTo("k");
  }

  @Test
  void whoWasNotAskedOrComesTooLateGetsNoForm() {
    upstream.on("GET /api/evaluations/e-1", 200, Upstream.recorded("campaign").replace("\"mine\"", "\"other\""));
    assertThat(Page.browser(gateway, "en").open(PAGE).body()).contains("not among those who were asked").doesNotContain("name=\"choice.");

    upstream.on("GET /api/evaluations/e-1", 200, Upstream.recorded("campaign").replace("\"closed\":false", "\"closed\":true"));
    assertThat(Page.browser(gateway, "en").open(PAGE).body()).contains("This evaluation is closed.").doesNotContain("name=\"choice.");
  }
}
