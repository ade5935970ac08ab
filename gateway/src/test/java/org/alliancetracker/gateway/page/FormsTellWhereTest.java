package org.alliancetracker.gateway.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.alliancetracker.gateway.Browser;
import org.alliancetracker.gateway.RunningGateway;
import org.alliancetracker.testing.http.Reply;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A refused form says what is wrong at its head, which has the focus, and at the field, which names the sentence. */
class FormsTellWhereTest {

  private static final Pattern FORM = Pattern.compile("(?s)<form[^>]*method=\"post\".*?</form>");
  private static final Pattern TYPED = Pattern.compile("<textarea|<input(?![^>]*type=\"(?:hidden|radio|checkbox)\")");
  /** Where nobody is signed in yet, and where nothing but a password is typed, which is typed anew. */
  private static final List<String> NOT_KEPT = List.of("login.html", "first-administrator.html", "forgotten.html", "invited.html",
      "password.html");

  private final RunningGateway gateway = RunningGateway.shared();
  private final Upstream upstream = new Upstream();

  @BeforeEach
  void servicesAnswer() {
    gateway.partnership.answers(upstream);
    gateway.evaluation.answers(upstream);
    upstream.alliance("a-1", Upstream.approved("alliance"), "{\"items\":[]}").evaluation("e-1", "evaluation-drafted");
  }

  @ParameterizedTest
  @CsvSource({"title, title", "note, note", "kind, kind", "dueOn, typedDue"})
  void aFieldOfTheMilestoneNamesTheSentence(String ofTheService, String field) {
    upstream.on("POST /api/alliances/a-1/milestones", 400, refused(ofTheService));

    Reply again = sent("/alliances/a-1/milestones/new",
        Map.of("choice", "other", "title", "x", "day", "ahead", "typedDue", "2031", "key", "k"));

    assertPointsAt(again, field);
  }

  @ParameterizedTest
  @CsvSource({"typed, typedDay", "ahead, typedDue", "nonsense, day"})
  void aDateThatCannotBeReadIsMarkedWhereItWasTyped(String day, String field) {
    Reply again = sent("/alliances/a-1/milestones/new", Map.of("choice", "other", "title", "x", "day", day, "typedDay", "soon", "typedDue",
        "soon", "key", "k"));

    assertThat(again.body()).contains("href=\"#f-" + field + "\"", "id=\"f-" + field + "\"").contains("aria-describedby=\"trouble\"");
  }

  @ParameterizedTest
  @CsvSource({"purpose, purpose", "territory, territory", "entryDoor, door", "zone, zone", "partners[0].name, partner1"})
  void aFieldOfTheDesignNamesTheSentence(String ofTheService, String field) {
    upstream.on("POST /api/alliances", 400, refused(ofTheService));

    assertPointsAt(sent("/alliances", Map.of("name", "x", "partner", "Ares", "key", "k")), field);
  }

  @Test
  void aMissingNameIsMarkedToo() {
    assertPointsAt(sent("/alliances", Map.of("name", " ", "key", "k")), "name");
  }

  @ParameterizedTest
  @CsvSource({"note, note", "reason, closing"})
  void aFieldOfTheEndNamesTheSentence(String ofTheService, String field) {
    upstream.on("POST /api/alliances/a-1/close", 400, refused(ofTheService));

    assertPointsAt(sent("/alliances/a-1/close", Map.of("closing", "purpose_achieved", "note", "x", "key", "k")), field);
  }

  @Test
  void theFirstQuestionThatIsNotAnsweredIsOneStepAway() {
    upstream.on("POST /api/evaluations/e-1/assessments/mine/submit", Upstream.approved("evaluation-service", "criteria-unanswered"));

    Reply again = sent("/evaluations/e-1", Map.of("choice.P1", "2", "choice.P2", "2", "revision", "0", "key", "k"));

    assertThat(again.body()).containsPattern("href=\"#f-[A-Z]\\d\"").contains("class=\"missing\"", "aria-describedby=\"trouble\"");
  }

  @Test
  void whatThisFormDoesNotHaveIsNotPointedAt() {
    upstream.on("POST /api/alliances", 400, refused("sources"));

    assertThat(sent("/alliances", Map.of("name", "x", "key", "k")).body()).contains("id=\"trouble\"").doesNotContain("href=\"#f-");
  }

  @Test
  void everyFormInWhichSomethingIsTypedComesBack() throws IOException {
    List<String> seen = new ArrayList<>();
    try (Stream<Path> templates = Files.walk(Path.of("src/main/resources/templates"))) {
      for (Path template : templates.filter(Files::isRegularFile)
          .filter(file -> !NOT_KEPT.contains(file.getFileName().toString())).toList()) {
        for (MatchResult form : FORM.matcher(Files.readString(template)).results().toList()) {
          if (TYPED.matcher(form.group()).find()) {
            seen.add(template.getFileName().toString());
            assertThat(form.group()).as("a form in %s", template).contains("parts :: kept");
          }
        }
      }
    }
    assertThat(seen).contains("log.html", "new.html", "show.html").hasSizeGreaterThanOrEqualTo(5);
  }

  @Test
  void theLanguageIsAButtonOfTheFormAndEnterSavesAllTheSame() {
    String form = Page.browser(gateway, "en").open("/alliances/new").body();

    assertThat(form).containsPattern("<button type=\"submit\" form=\"typed\" formaction=\"/language\" formnovalidate name=\"lang\"");
    assertThat(form.indexOf("formaction=\"/alliances\"")).isPositive().isLessThan(form.indexOf("formaction=\"/language\""));
    assertThat(Page.browser(gateway, "en").open("/work").body()).as("a page without a form").contains("href=\"/work?lang=fr\"");
  }

  private Reply sent(String address, Map<String, String> fields) {
    Browser browser = Page.browser(gateway, "en");
    browser.open("/alliances/new");
    return browser.submit(address, fields);
  }

  private static String refused(String field) {
    return "{\"status\":400,\"code\":\"bad-value\",\"field\":\"" + field + "\"}";
  }

  private static void assertPointsAt(Reply again, String field) {
    assertThat(again.body()).contains("href=\"#f-" + field + "\"", "<title>Not saved: ", "autofocus")
        .containsPattern("id=\"f-" + field + "\"[^>]*aria-invalid=\"true\"[^>]*aria-describedby=\"trouble\"");
  }
}
