package org.alliancetracker.gateway.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.alliancetracker.gateway.Browser;
import org.alliancetracker.gateway.RunningGateway;
import org.alliancetracker.testing.http.Reply;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What was typed is never lost: whatever becomes of a form, it comes back with everything in it, at an address of its own. */
class TypedTextComesBackTest {

  private static final String REFUSED = "{\"status\":400,\"code\":\"bad-value\",\"field\":\"purpose\"}";

  /**
   * A form as a person fills it in.
   *
   * @param page    where it stands
   * @param address where it is sent
   * @param shown   what is in the page when it comes back
   */
  record Form(String page, String address, Map<String, String> typed, String... shown) {

    @Override
    public String toString() {
      return address;
    }
  }

  private final RunningGateway gateway = RunningGateway.shared();
  private final Upstream upstream = new Upstream();

  static Stream<Form> forms() {
    return Stream.of(
        new Form("/alliances/new", "/alliances", Map.of("name", "Zq “Sud” <b>", "purpose", "Zq to work", "partner", "Zq Ares", "kind",
            "association", "mode", "patronage", "sdg", "8", "key", "k-1"), "Zq “Sud” &lt;b&gt;", "Zq to work", "Zq Ares",
            "value=\"k-1\"", "value=\"association\" selected", "value=\"patronage\" checked", "value=\"8\" checked"),
        new Form("/alliances/a-1/milestones/new?milestone=m-late", "/alliances/a-1/milestones/new", Map.of("choice", "other", "kind",
            "kickoff", "title", "Zq title", "day", "ahead", "typedDue", "14/03/2031", "note", "Zq room 12", "key", "k-2"), "Zq title",
            "Zq room 12", "value=\"14/03/2031\"", "value=\"ahead\" checked", "value=\"kickoff\" selected", "value=\"k-2\""),
        new Form("/alliances/a-1", "/alliances/a-1/close", Map.of("closing", "purpose_achieved", "note", "Zq well done", "key", "k-3"),
            "Zq well done", "value=\"purpose_achieved\" selected", "value=\"k-3\""),
        new Form("/alliances/a-1", "/alliances/a-1/stage", Map.of("to", "EVALUATION", "reason", "Zq the committee", "key", "k-4"),
            "Zq the committee", "name=\"to\" value=\"EVALUATION\"", "value=\"k-4\""),
        new Form("/alliances/a-1/invitations", "/alliances/a-1/invitations", Map.of("name", "Zq Zoé", "email", "zq@example.org", "language",
            "fr", "role", "evaluator", "until", "2031-03-14", "key", "k-7"), "Zq Zoé", "zq@example.org", "value=\"evaluator\" selected",
            "value=\"2031-03-14\"", "value=\"k-7\""),
        new Form("/evaluations/e-1", "/evaluations/e-1/draft", Map.of("choice.P2", "1", "comment.P2", "Zq draft", "revision", "1", "key",
            "k-5"), "Zq draft", "name=\"choice.P2\" value=\"1\" checked", "value=\"k-5\""),
        new Form("/evaluations/e-1", "/evaluations/e-1", Map.of("choice.P2", "1", "comment.P2", "Zq sent", "revision", "1", "key", "k-6"),
            "Zq sent", "name=\"choice.P2\" value=\"1\" checked", "value=\"k-6\""));
  }

  @BeforeEach
  void servicesAnswer() {
    gateway.partnership.answers(upstream);
    gateway.evaluation.answers(upstream);
    upstream.alliance("a-1", Upstream.approved("alliance"), "{\"items\":[]}").evaluation("e-1", "evaluation-drafted");
    Stream.of("POST /api/alliances", "POST /api/people", "POST /api/alliances/a-1/milestones", "POST /api/alliances/a-1/close",
        "POST /api/alliances/a-1/stage", "PUT /api/evaluations/e-1/assessments/mine", "POST /api/evaluations/e-1/assessments/mine/submit")
        .forEach(call -> upstream.on(call, 400, REFUSED));
  }

  @ParameterizedTest
  @MethodSource("forms")
  void aRefusedFormStandsAtItsOwnAddressWhereReloadingAndBackAskNothing(Form form) {
    Browser browser = Page.browser(gateway, "en");

    Reply sent = browser.submit(form.address(), filled(form, browser.open(form.page())));
    String address = sent.header("Location");

    assertThat(sent.status()).isEqualTo(303);
    assertThat(address).startsWith(form.page()).contains("form=");
    long changes = changes();
    Reply back = browser.open(address);
    assertThat(browser.open(address).body()).as("reloaded").contains(form.shown());
    assertThat(changes()).as("nothing is sent again").isEqualTo(changes);
    assertThat(back.status()).isEqualTo(200);
    assertThat(back.body()).contains(form.shown()).contains("<title>Not saved: ", "id=\"trouble\"", "autofocus");
  }

  @ParameterizedTest
  @MethodSource("forms")
  void aServiceThatIsAwayLosesNothing(Form form) {
    Browser browser = Page.browser(gateway, "en");
    Reply shown = browser.open(form.page());
    gateway.partnership.answers(503, "{\"status\":503,\"code\":\"store-unavailable\"}");
    gateway.evaluation.answers(503, "{\"status\":503,\"code\":\"store-unavailable\"}");

    String address = browser.submit(form.address(), filled(form, shown)).header("Location");
    Reply meanwhile = browser.open(address);
    gateway.partnership.answers(upstream);
    gateway.evaluation.answers(upstream);

    assertThat(meanwhile.status()).isIn(200, 503);
    assertThat(meanwhile.status() == 200 || meanwhile.body().contains("What you typed is kept")).isTrue();
    assertThat(browser.open(address).body()).contains(form.shown());
  }

  @ParameterizedTest
  @MethodSource("forms")
  void inAnotherLanguageTheFormIsTheSame(Form form) {
    Browser browser = Page.browser(gateway, "en");
    Map<String, String> fields = filled(form, browser.open(form.page()));
    fields.put("lang", "fr");

    Reply switched = browser.submit("/language", fields);
    Reply french = browser.open(switched.header("Location"));

    assertThat(switched.status()).isEqualTo(303);
    assertThat(french.body()).contains("lang=\"fr\"").contains(form.shown()).doesNotContain("<title>Non enregistré");
  }

  @ParameterizedTest
  @MethodSource("forms")
  void theEndOfASessionLeadsThroughTheLoginBackToTheForm(Form form) {
    Browser browser = Page.browser(gateway, "en");
    Map<String, String> fields = filled(form, browser.open(form.page()));
    browser.cookies().remove("alliance_session");

    String address = browser.submit(form.address(), fields).header("Location");
    Reply toLogin = browser.open(address);
    Reply login = browser.open(toLogin.header("Location"));
    Reply in = browser.submit("/login", Map.of("account", "manager", "password", RunningGateway.PASSWORD, "next",
        Page.hidden(login, "next").replace("&amp;", "&")));

    assertThat(toLogin.header("Location")).isEqualTo("/login?next=" + URLEncoder.encode(address, StandardCharsets.UTF_8));
    assertThat(Page.text(login)).contains("What you typed is kept");
    assertThat(in.header("Location")).isEqualTo(address);
    Reply back = browser.open(address);
    assertThat(back.body()).contains(form.shown());
    assertThat(Page.text(back)).contains("You were signed out before this was sent.");
  }

  @ParameterizedTest
  @MethodSource("forms")
  void onlyTheAccountThatTypedItOpensIt(Form form) {
    Browser browser = Page.browser(gateway, "en");
    Map<String, String> fields = filled(form, browser.open(form.page()));
    browser.cookies().remove("alliance_session");
    String address = browser.submit(form.address(), fields).header("Location");

    browser.login("company", RunningGateway.PASSWORD);
    Reply other = browser.open(address);

    assertThat(other.body()).doesNotContain("Zq ");
    assertThat(Page.text(other)).containsAnyOf("What was typed here is not kept any more", "This is not among what you may do here")
        .doesNotContain("What you typed is kept");
  }

  @Test
  void anotherSessionOfTheSameAccountLosesNothingEither() {
    Form form = forms().findFirst().orElseThrow();
    Browser browser = Page.browser(gateway, "en");
    Map<String, String> fields = filled(form, browser.open(form.page()));
    fields.put("_csrf", Page.hidden(browser.open(form.page()), "_csrf"));
    browser.login("manager", RunningGateway.PASSWORD);

    Reply sent = browser.submit(form.address(), fields);

    assertThat(sent.status()).isEqualTo(303);
    assertThat(browser.open(sent.header("Location")).body()).contains(form.shown());
  }

  @Test
  void nothingIsKeptOfAStranger() {
    Form form = forms().findFirst().orElseThrow();
    Browser stranger = new Browser(gateway);
    stranger.open("/login");
    long kept = kept();

    for (String whose : new String[]{"", "manager", "manager~9999999999~" + "A".repeat(43)}) {
      Map<String, String> fields = new LinkedHashMap<>(form.typed());
      fields.putAll(Map.of("page", form.page(), "whose", whose, "_csrf", "wrong"));
      assertThat(stranger.submit(form.address(), fields).status()).isEqualTo(403);
    }
    assertThat(kept()).isEqualTo(kept);
  }

  @Test
  void whatWasSavedInTheEndIsNotKeptAnyLonger() {
    Form form = forms().findFirst().orElseThrow();
    Browser browser = Page.browser(gateway, "en");
    String address = browser.submit(form.address(), filled(form, browser.open(form.page()))).header("Location");
    upstream.on("POST /api/alliances", 201, "{\"id\":\"new-1\",\"version\":3}");

    Reply saved = browser.submit(form.address(), filled(form, browser.open(address)));

    assertThat(saved.header("Location")).startsWith("/alliances/new-1");
    assertThat(browser.open(address).body()).contains("What was typed here is not kept any more").doesNotContain("Zq ");
  }

  @Test
  void aFormComesBackToNoOtherSite() {
    Form form = forms().findFirst().orElseThrow();
    Browser browser = Page.browser(gateway, "en");
    Map<String, String> fields = filled(form, browser.open(form.page()));
    fields.put("page", "//evil.example");

    Reply sent = browser.submit(form.address(), fields);

    assertThat(sent.status()).as("shown at once").isEqualTo(422);
    assertThat(sent.body()).contains(form.shown());
  }

  @Test
  void withoutTheStoreTheFormIsShownAtOnce() {
    try (RunningGateway alone = new RunningGateway("--ALLIANCE_DEMO_PASSWORD=" + RunningGateway.PASSWORD)) {
      alone.partnership.answers(upstream);
      Form form = forms().findFirst().orElseThrow();
      Browser browser = Page.browser(alone, "en");
      Map<String, String> fields = filled(form, browser.open(form.page()));
      alone.storeGoesDown();

      Reply sent = browser.submit(form.address(), fields);

      assertThat(sent.status()).isEqualTo(422);
      assertThat(sent.body()).contains(form.shown());
    }
  }

  private static Map<String, String> filled(Form form, Reply page) {
    Map<String, String> fields = new LinkedHashMap<>(form.typed());
    Stream.of("page", "whose").forEach(name -> fields.put(name, Page.hidden(page, name).replace("&amp;", "&")));
    if (page.body().contains("name=\"form\"")) {
      fields.put("form", Page.hidden(page, "form"));
    }
    return fields;
  }

  private long kept() {
    return gateway.bean(MongoDatabase.class).getCollection("kept_forms").find().into(new ArrayList<>()).size();
  }

  private long changes() {
    return Stream.of(gateway.partnership, gateway.evaluation).flatMap(service -> service.received().stream())
        .filter(call -> !call.method().equals("GET")).count();
  }
}
