package org.alliancetracker.endtoend.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.Map;
import org.alliancetracker.endtoend.system.Browsing;
import org.alliancetracker.endtoend.system.TheSystem;
import org.alliancetracker.testing.http.Caller;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a person does in a real browser. */
class PagesStory {

  private static final String DUE = "Opening of the shared workshop";
  private static Browsing browsing;

  private final TheSystem system = TheSystem.shared();
  private String name;

  @BeforeAll
  static void aBrowser() {
    browsing = Browsing.orSkip("The pages story");
  }

  @AfterAll
  static void noBrowser() {
    if (browsing != null) {
      browsing.close();
    }
  }

  @Test
  void aMilestoneIsLoggedInThreeInteractionsAndTheTimelineShowsIt() {
    anAllianceWithAMilestoneThatIsDue("Pages in English");
    Page page = signedIn("en-GB");
    open(page);
    page.getByRole(AriaRole.BUTTON, button("Log a milestone")).click();
    page.getByText(DUE).click();
    page.getByRole(AriaRole.BUTTON, button("Save")).click();

    assertThat(page.getByRole(AriaRole.HEADING, heading(name))).isVisible();
    assertThat(page.locator("section.timeline li", said(DUE)).last()).isVisible();
    assertThat(page.locator("section.timeline")).not().containsText("Reached, or moved");
  }

  @Test
  void thePagesSpeakTheLanguageOfTheReaderAndTheOneChosen() {
    anAllianceWithAMilestoneThatIsDue("Pages en français");
    Page page = signedIn("fr-FR");
    open(page);
    assertThat(page.locator("html")).hasAttribute("lang", "fr");
    page.getByRole(AriaRole.BUTTON, button("Enregistrer un jalon")).click();
    page.getByText(DUE).click();
    page.getByRole(AriaRole.BUTTON, button("Enregistrer")).click();
    assertThat(page.locator("section.timeline")).containsText(DUE);

    page.locator("nav.languages [lang=en]").click();
    assertThat(page.locator("html")).hasAttribute("lang", "en");
    assertThat(page.getByRole(AriaRole.BUTTON, button("Log a milestone"))).isVisible();
  }

  @Test
  void afterBackTheFieldHoldsWhatWasSearchedAndTheListShowsIt() {
    anAllianceWithAMilestoneThatIsDue("Pages found");
    Page page = signedIn("en-GB");
    open(page);
    page.goBack();
    assertThat(page.locator("#q")).hasValue(name);
    assertThat(page.getByRole(AriaRole.LINK, link(name))).isVisible();
    page.context().close();
  }

  @Test
  void aWrongPasswordIsToldOnThePage() {
    Page page = browsing.window("en-GB");
    page.navigate(system.tracker().address() + "/alliances");
    Browsing.signIn(page, "public", "not the password");
    assertThat(page.getByRole(AriaRole.ALERT)).isVisible();
    page.context().close();
  }

  private void anAllianceWithAMilestoneThatIsDue(String words) {
    name = words + " " + System.nanoTime();
    Caller manager = system.as("manager");
    String id = manager.mustPost("/api/alliances", Map.of("name", name)).text("id");
    manager.mustPost("/api/alliances/" + id + "/milestones",
        Map.of("title", DUE, "dueOn", LocalDate.now().plusDays(3).toString()));
  }

  private Page signedIn(String language) {
    Page page = browsing.window(language);
    page.navigate(system.tracker().address() + "/alliances");
    assertThat(page).hasURL(java.util.regex.Pattern.compile(".*/login.*"));
    assertThat(page.getByRole(AriaRole.BUTTON, button(language.startsWith("fr") ? "Se connecter" : "Sign in"))).isVisible();
    Browsing.signIn(page, "manager", system.tracker().demoPassword());
    return page;
  }

  /** From the portfolio, found by typing. */
  private void open(Page page) {
    assertThat(page.locator("table.portfolio tbody tr").first()).isVisible();
    page.locator("#q").fill(name);
    // the link may stand in the whole list too
    page.waitForURL(address -> address.contains("q="));
    page.getByRole(AriaRole.LINK, link(name)).click();
    assertThat(page.getByRole(AriaRole.HEADING, heading(name))).isVisible();
  }

  private static Page.GetByRoleOptions link(String words) {
    return new Page.GetByRoleOptions().setName(words).setExact(true);
  }

  private static Page.GetByRoleOptions button(String words) {
    return link(words);
  }

  private static Page.GetByRoleOptions heading(String words) {
    return new Page.GetByRoleOptions().setName(words);
  }

  private static Page.LocatorOptions said(String words) {
    return new Page.LocatorOptions().setHasText(words);
  }
}
