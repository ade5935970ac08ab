package org.alliancetracker.gateway.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alliancetracker.gateway.Browser;
import org.alliancetracker.gateway.RunningGateway;
import org.alliancetracker.testing.http.Reply;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a page offers can be done by the one who sees it; what cannot is not shown, and a refusal says which of its causes it is. */
class OfferedTest {

  private static final String DESIGN = "/alliances/new";
  private static final String LOG = "/alliances/a-1/milestones/new";

  private final RunningGateway gateway = RunningGateway.shared();
  private final Upstream partnership = new Upstream();

  @BeforeEach
  void partnershipAnswers() {
    gateway.partnership.answers(partnership);
    partnership.alliance("a-1", Upstream.approved("alliance"), "{\"items\":[]}").on("GET /api/alliances", Upstream.approved("portfolio"));
  }

  @Test
  void theDesignFormIsThereForWhoMayDesignAndForNobodyElse() {
    Browser manager = Page.browser(gateway, "en");
    assertThat(manager.open("/alliances").body()).contains("href=\"" + DESIGN);
    assertThat(manager.open(DESIGN).status()).isEqualTo(200);

    Browser association = Page.browser(gateway, "association", "en");
    assertThat(association.open("/alliances").body()).doesNotContain("href=\"" + DESIGN);
    Reply refused = association.open(DESIGN);
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.body()).doesNotContain("name=\"purpose\"");
    assertThat(Page.text(refused)).contains("This is not among what you may do here.").doesNotContain("open too long");
  }

  @Test
  void alliancesWithoutAManagerAreToBeFoundByWhoCanAppointOne() {
    String box = "name=\"unmanaged\"";
    Browser administrator = Page.browser(gateway, "admin", "en");

    assertThat(administrator.open("/alliances").body()).contains(box);
    Reply found = administrator.open("/alliances?unmanaged=true");
    assertThat(Page.text(found)).contains("no manager");
    assertThat(found.body()).containsPattern("<input[^>]*name=\"unmanaged\"[^>]*checked");
    assertThat(Page.browser(gateway, "en").open("/alliances").body()).doesNotContain(box);
  }

  @Test
  void aFormThatWasOpenTooLongIsToldApartFromWhatOneMayNotDo() {
    Browser manager = Page.browser(gateway, "en");
    manager.open(DESIGN);
    Map<String, String> stale = Map.of("name", "A", "key", "k", "_csrf", "of another session");

    Reply refused = manager.submit("/alliances", stale);

    assertThat(refused.status()).isEqualTo(403);
    assertThat(Page.text(refused)).contains("The form was open too long").doesNotContain("not among what you may do");
    manager.open("/nothing-here?lang=fr");
    assertThat(Page.text(manager.submit("/alliances", stale))).contains("Formulaire ouvert trop longtemps");
  }

  @Test
  void anAssessmentIsOfferedToWhoWasAskedAndALookToWhoMayFollow() {
    String open = Upstream.approved("evaluation-service", "evaluations").replaceFirst("\"closed\" : true", "\"closed\" : false");
    gateway.evaluation.answers(new Upstream().on("GET /api/alliances/a-1/evaluations", open));
    partnership.on("GET /api/alliances/a-1", 200, Upstream.approved("alliance").replaceFirst("\"closed\" : true", "\"closed\" : false")
        .replace("\"id\" : \"e-1\"", "\"id\" : \"e-0\""));

    assertThat(link(Page.browser(gateway, "en").open("/alliances/a-1"))).isEqualTo("Give your assessment");
    gateway.evaluation.answers(new Upstream().on("GET /api/alliances/a-1/evaluations", open.replace("person-manager", "person-else")));
    assertThat(link(Page.browser(gateway, "en").open("/alliances/a-1"))).isEqualTo("See who has answered");
    assertThat(link(Page.browser(gateway, "fr").open("/alliances/a-1"))).isEqualTo("Voir qui a répondu");
  }

  @Test
  void whoWasNotAskedAndMayNotFollowSeesThatAnEvaluationIsOpenAndNoLinkToIt() {
    partnership.on("GET /api/alliances/a-1", 200, Upstream.approved("alliance").replaceFirst("\"closed\" : true", "\"closed\" : false"));
    gateway.evaluation.answers(new Upstream().on("GET /api/alliances/a-1/evaluations", 200, "{\"items\":[]}"));

    Reply without = Page.browser(gateway, "en").open("/alliances/a-1");
    assertThat(Page.text(without)).contains("Under way:");
    assertThat(link(without)).isEmpty();

    gateway.evaluation.answers(503, "{\"status\":503,\"code\":\"store-unavailable\"}");
    Reply away = Page.browser(gateway, "en").open("/alliances/a-1");
    assertThat(away.status()).as("a page is worth more than a link on it").isEqualTo(200);
    assertThat(link(away)).isEmpty();
  }

  @Test
  void theAddressInTheMailAboutAResultShowsTheResultToWhoMayReadIt() {
    Upstream evaluation = new Upstream().evaluation("e-1", "evaluation-ended")
        .on("GET /api/evaluations/e-1/result", Upstream.approved("evaluation-service", "result"));
    gateway.evaluation.answers(evaluation);

    assertThat(Page.text(Page.browser(gateway, "en").open("/evaluations/e-1")))
        .contains("This evaluation is closed. This is its result.", "trust: 55 of 100", "78 % answered")
        .doesNotContain("not among those who were asked");
    assertThat(Page.text(Page.browser(gateway, "fr").open("/evaluations/e-1"))).contains("Voici son résultat.", "55 sur 100");

    evaluation.on("GET /api/evaluations/e-1",
        Upstream.approved("evaluation-service", "evaluation-ended").replaceFirst("(?s),\\s*\"mine\".*", "}"));
    assertThat(Page.text(Page.browser(gateway, "en").open("/evaluations/e-1"))).as("a chair who was not asked").contains("55 of 100");
    evaluation.on("GET /api/evaluations/e-1", 404, "{\"status\":404,\"code\":\"not-found\"}");
    assertThat(Page.browser(gateway, "en").open("/evaluations/e-1").status()).isEqualTo(404);
  }

  @Test
  void whoMayFollowAnOpenEvaluationIsToldHowManyHaveAnswered() {
    gateway.evaluation.answers(new Upstream().evaluation("e-1", "evaluation-not-asked"));

    assertThat(Page.text(Page.browser(gateway, "en").open("/evaluations/e-1")))
        .contains("You are not among those who were asked to assess. Nobody has answered yet, of 2 who were asked.");
  }

  @Test
  void theCatalogueOffersNoKindThatNamesAnActWithAnEntryOfItsOwn() {
    Reply form = Page.browser(gateway, "en").open(LOG);

    assertThat(form.body()).contains("<option value=\"kickoff\"", "<option value=\"steering_committee\"",
        "<option value=\"mid_term_review\"", "<option value=\"annual_report\"")
        .doesNotContain("<option value=\"convention_signed\"", "<option value=\"objectives_agreed\"",
        "<option value=\"evaluation_framework_agreed\"", "<option value=\"evaluation_closed\"", "<option value=\"minutes_sent\"",
        "<option value=\"partner_joined\"", "<option value=\"closure\"", "<option value=\"health_check_light\"");
  }

  @Test
  void aKindThatIsNotOfferedIsNotOfferedByTheAddressEither() {
    Browser browser = Page.browser(gateway, "en");

    assertThat(browser.open(LOG + "?kind=kickoff").body()).contains("<option value=\"kickoff\" selected");
    assertThat(browser.open(LOG + "?kind=convention_signed").body()).doesNotContain("<option value=\"convention_signed\"");
  }

  private static String link(Reply answer) {
    Matcher link = Pattern.compile("<a href=\"/evaluations/[^\"]*\">([^<]*)</a>").matcher(answer.body());
    return link.find() ? link.group(1) : "";
  }
}
