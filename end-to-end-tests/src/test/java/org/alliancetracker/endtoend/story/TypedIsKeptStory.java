package org.alliancetracker.endtoend.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.alliancetracker.endtoend.system.Browsing;
import org.alliancetracker.endtoend.system.People;
import org.alliancetracker.endtoend.system.TheSystem;
import org.alliancetracker.testing.http.Caller;
import org.alliancetracker.testing.http.Reply;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** An assessment is written in a train: what is typed without a connection is kept, said to be unsaved, and saved later by itself. */
class TypedIsKeptStory {

  private static final Pattern LATE = Pattern.compile("\\blate\\b");
  private static final String TYPED = "Two of three workshops took place, see the minutes of May.";
  private static Browsing browsing;

  private final TheSystem system = TheSystem.shared();

  @BeforeAll
  static void aBrowser() {
    browsing = Browsing.orSkip("The story of what is typed");
  }

  @AfterAll
  static void noBrowser() {
    if (browsing != null) {
      browsing.close();
    }
  }

  @Test
  void whatIsTypedWithoutAConnectionIsSaidToBeUnsavedAndSavedOnceThereIsOne() {
    Page page = openAssessment();
    Locator state = page.locator("#draft-state [role=status]");

    page.context().setOffline(true);
    firstComment(page).fill(TYPED);
    assertThat(state).hasClass(LATE);
    assertThat(state).containsText("Not saved");

    page.context().setOffline(false);
    assertThat(state).not().hasClass(LATE);
    assertThat(state).hasText("The draft is saved.");
    page.reload();
    assertThat(firstComment(page)).hasValue(TYPED);
    page.context().close();
  }

  @Test
  void whatWasTypedAfterTheSessionEndedIsThereWhenThePersonHasSignedInAgain() {
    Page page = openAssessment();
    Locator state = page.locator("#draft-state [role=status]");

    page.context().clearCookies();
    firstComment(page).fill(TYPED);
    assertThat(state).hasClass(LATE);
    assertThat(state).containsText("signed");

    page.locator("button.outline[formaction$='/draft']").click();
    signIn(page);
    assertThat(firstComment(page)).hasValue(TYPED);
    page.context().close();
  }

  private static Locator firstComment(Page page) {
    return page.locator("textarea[name^='comment.']").first();
  }

  private Page openAssessment() {
    Page page = browsing.window("en-GB");
    page.navigate(system.tracker().address() + "/evaluations/" + evaluation());
    signIn(page);
    assertThat(firstComment(page)).isVisible();
    return page;
  }

  private void signIn(Page page) {
    Browsing.signIn(page, "association", system.tracker().demoPassword());
  }

  /** One that is open, with a single evaluator. */
  private String evaluation() {
    Caller manager = system.as("manager");
    Reply alliance = manager.mustPost("/api/alliances", Map.of("name", "Written in a train " + System.nanoTime()));
    return manager.mustPost("/api/alliances/" + alliance.text("id") + "/evaluations",
        Map.of("title", "Mid-term", "fictitious", true,
            "evaluators", List.of(Map.of("personId", People.id("association"), "side", "association"))),
        Caller.VERSION, alliance.version()).text("id");
  }
}
