package org.alliancetracker.endtoend.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import org.alliancetracker.endtoend.system.Browsing;
import org.alliancetracker.endtoend.system.TheSystem;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** An administrator looks how the running system is doing, on a small screen too. */
class StatusStory {

  private static final int NARROW = 360;

  private final TheSystem system = TheSystem.shared();

  @Test
  void theStatusPageShowsEveryProgramAndFitsASmallScreen() {
    try (Browsing browsing = Browsing.orSkip("The story of the status page")) {
      Page page = browsing.window("en-GB");
      page.navigate(system.tracker().address() + "/status");
      Browsing.signIn(page, "admin", system.tracker().demoPassword());

      assertThat(page.locator("section.status-part")).hasCount(4);
      assertThat(page.locator("section.status-part .late")).hasCount(0);
      assertThat(page.locator("#figures")).containsText("this service keeps up.",
          new LocatorAssertions.ContainsTextOptions().setTimeout(30_000));
      page.setViewportSize(NARROW, 740);
      Assertions.assertEquals(NARROW, page.evaluate("document.documentElement.scrollWidth"), "nothing sticks out");
    }
  }
}
