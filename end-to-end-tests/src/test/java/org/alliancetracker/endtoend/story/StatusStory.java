package org.alliancetracker.endtoend.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.Optional;
import org.alliancetracker.endtoend.system.Browsing;
import org.alliancetracker.endtoend.system.TheSystem;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** An administrator looks how the running system is doing, on a small screen too. */
class StatusStory {

  private static final int NARROW = 360;

  private final TheSystem system = TheSystem.shared();

  @Test
  void theStatusPageShowsEveryProgramAndFitsASmallScreen() {
    Optional<Path> chromium = Browsing.chromium();
    Assumptions.assumeTrue(chromium.isPresent(), "no Chromium on this computer");
    try (Browsing browsing = new Browsing(chromium.get())) {
      Page page = browsing.window("en-GB");
      page.navigate(system.tracker().address() + "/status");
      page.locator("input[name=account]").fill("admin");
      page.locator("input[name=password]").fill(system.tracker().demoPassword());
      page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in").setExact(true)).click();

      assertThat(page.locator("section.status-part")).hasCount(4);
      assertThat(page.locator("section.status-part .late")).hasCount(0);
      assertThat(page.locator("#figures")).containsText("this service keeps up.",
          new LocatorAssertions.ContainsTextOptions().setTimeout(30_000));
      page.setViewportSize(NARROW, 740);
      Assertions.assertEquals(NARROW, page.evaluate("document.documentElement.scrollWidth"), "nothing sticks out");
    }
  }
}
