package org.alliancetracker.gateway.page.flash;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.alliancetracker.gateway.Browser;
import org.alliancetracker.gateway.RunningGateway;
import org.alliancetracker.gateway.page.Page;
import org.alliancetracker.gateway.page.Upstream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FlashTest {

  private static final String ALLIANCE = "/alliances/a-1";
  private static final String CLOSED = "The alliance is closed.";

  private final RunningGateway gateway = RunningGateway.shared();
  private final Upstream upstream = new Upstream();

  @BeforeEach
  void servicesAnswer() {
    gateway.partnership.answers(upstream);
    gateway.evaluation.answers(new Upstream().evaluation("e-1", "evaluation-drafted")
        .on("PUT /api/evaluations/e-1/assessments/mine", Upstream.approved("evaluation-service", "draft-saved")));
    upstream.alliance("a-1", Upstream.approved("alliance"), "{\"items\":[]}")
        .alliance("a-2", Upstream.approved("alliance"), "{\"items\":[]}")
        .on("POST /api/alliances/a-1/close", 200, "{\"id\":\"a-1\",\"version\":50}")
        .on("POST /api/alliances/a-1/milestones/m-next/cancel", 409, "{\"status\":409,\"code\":\"milestone-reached\"}")
        .on("POST /api/alliances/a-1/milestones", 201, "{\"id\":\"a-1\",\"version\":50,\"milestoneId\":\"m-1\"}");
  }

  @Test
  void whatWasDoneIsToldOnceByThePageOneComesBackTo() {
    Browser browser = Page.browser(gateway, "en");
    browser.open(ALLIANCE);

    String page = close(browser);

    assertThat(page).isEqualTo(ALLIANCE);
    assertThat(Page.text(browser.open(page))).contains(CLOSED);
    assertThat(Page.text(browser.open(page))).as("a reload").doesNotContain(CLOSED);
  }

  @Test
  void noAddressTellsWhatDidNotHappen() {
    Browser browser = Page.browser(gateway, "en");

    assertThat(Page.text(browser.open(ALLIANCE + "?done=closed"))).doesNotContain(CLOSED);
    assertThat(browser.open(ALLIANCE + "?done=planned&milestone=m-next").body()).doesNotContain("/milestones/m-next/cancel");
    assertThat(Page.text(browser.open("/evaluations/e-1?done=sent"))).doesNotContain("Your assessment is sent.");
  }

  @Test
  void whatWasDoneToOneAllianceIsNotToldOnThePageOfAnother() {
    Browser browser = Page.browser(gateway, "en");
    browser.open(ALLIANCE);

    close(browser);

    assertThat(Page.text(browser.open("/alliances/a-2"))).doesNotContain(CLOSED);
    assertThat(Page.text(browser.open(ALLIANCE))).contains(CLOSED);
  }

  @Test
  void aDraftIsToldToBeSavedOnceAndWhatCouldNotBeTakenBackIsToldToo() {
    Browser browser = Page.browser(gateway, "fr");
    browser.open("/evaluations/e-1");
    browser.submit("/evaluations/e-1/draft", Map.of("choice.P1", "2", "revision", "0", "key", "k"));

    assertThat(Page.text(browser.open("/evaluations/e-1"))).contains("Le brouillon est enregistré. Il n’est visible que de vous");
    assertThat(Page.text(browser.open("/evaluations/e-1"))).doesNotContain("Le brouillon est enregistré. Il n’est visible que de vous");

    browser.submit(ALLIANCE + "/milestones/m-next/cancel", Map.of("key", "k"));
    assertThat(Page.text(browser.open(ALLIANCE))).contains("L’annulation n’a pas été possible");
  }

  @Test
  void takingBackIsOfferedOnlyWhileTheMilestoneWaits() {
    Browser browser = Page.browser(gateway, "en");
    browser.open(ALLIANCE + "/milestones/new");

    browser.submit(ALLIANCE + "/milestones/new",
        Map.of("choice", "other", "kind", "restitution", "day", "ahead", "typedDue", "March 2027", "key", "k"));

    assertThat(browser.open(ALLIANCE).body()).as("m-1 is reached since").contains("The milestone is planned.")
        .doesNotContain("/milestones/m-1/cancel");
  }

  private static String close(Browser browser) {
    return browser.submit(ALLIANCE + "/close", Map.of("closing", "purpose_achieved", "note", "", "key", "k")).header("Location");
  }
}
