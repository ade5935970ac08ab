package org.alliancetracker.gateway.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
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

  @BeforeEach
  void partnershipAnswers() {
    gateway.partnership.answers(new Upstream().alliance("a-1", Upstream.approved("alliance"), "{\"items\":[]}")
        .on("GET /api/alliances", Upstream.approved("portfolio")));
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
  void theCatalogueOffersNoKindThatNamesAnActWithAnEntryOfItsOwn() {
    Reply form = Page.browser(gateway, "en").open(LOG);

    assertThat(form.body()).contains("<option value=\"kickoff\"", "<option value=\"steering_committee\"", "<option value=\"mid_term_review\"",
        "<option value=\"annual_report\"").doesNotContain("<option value=\"convention_signed\"", "<option value=\"objectives_agreed\"",
        "<option value=\"evaluation_framework_agreed\"", "<option value=\"evaluation_closed\"", "<option value=\"minutes_sent\"",
        "<option value=\"partner_joined\"", "<option value=\"closure\"", "<option value=\"health_check_light\"");
  }

  @Test
  void aKindThatIsNotOfferedIsNotOfferedByTheAddressEither() {
    Browser browser = Page.browser(gateway, "en");

    assertThat(browser.open(LOG + "?kind=kickoff").body()).contains("<option value=\"kickoff\" selected");
    assertThat(browser.open(LOG + "?kind=convention_signed").body()).doesNotContain("<option value=\"convention_signed\"");
  }
}
