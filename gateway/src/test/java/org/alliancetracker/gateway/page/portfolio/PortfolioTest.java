package org.alliancetracker.gateway.page.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alliancetracker.contract.envelope.AllianceDay;
import org.alliancetracker.gateway.Browser;
import org.alliancetracker.gateway.RunningGateway;
import org.alliancetracker.gateway.StandInService;
import org.alliancetracker.gateway.page.Page;
import org.alliancetracker.gateway.page.Upstream;
import org.alliancetracker.testing.http.Reply;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PortfolioTest {

  private final RunningGateway gateway = RunningGateway.shared();
  private final Upstream upstream = new Upstream();

  @BeforeEach
  void partnershipAnswers() {
    gateway.partnership.answers(upstream);
    upstream.on("GET /api/alliances", Upstream.approved("portfolio"));
  }

  @Test
  void theAnswerComesFirstInBothLanguages() {
    assertThat(Page.text(Page.browser(gateway, "en").open("/alliances")))
        .contains("3 alliances. In one of them a milestone is late.");
    assertThat(Page.text(Page.browser(gateway, "fr").open("/alliances")))
        .contains("3 alliances. Dans l’une d’elles, un jalon est en retard.");
  }

  @Test
  void aLineSaysStageNextStepHealthImpactsAndNewsInWords() {
    String text = Page.text(Page.browser(gateway, "en").open("/alliances"));

    assertThat(text).contains("Log'ins", "Ares · GXO", "Deuxième atelier", "12 days late", "needs attention",
        "organisational performance: 62 of 100", "fictitious");
    assertThat(text).doesNotContain("scale_up", "STEERING", "amber", "??");
  }

  @Test
  void aLineSaysHowManyOfItsMilestonesAreLate() {
    upstream.on("GET /api/alliances", 200, "{\"items\":[{\"id\":\"a\",\"name\":\"A\",\"stage\":\"STEERING\",\"planned\":30,\"late\":24,"
        + "\"milestones\":[{\"id\":\"m\",\"title\":\"Site\",\"dueOn\":\"2020-05\",\"late\":true}]}]}");

    assertThat(Page.text(Page.browser(gateway, "en").open("/alliances"))).contains("One alliance. In one of them a milestone is late.",
        "Site", "24 milestones are late");
  }

  @Test
  void theLastNewsIsWhatHappenedLastAndNotWhatWasTypedInToday() {
    String line = "{'id':'%s','name':'%s','stage':'CLOSED','lastEventAt':'" + Instant.now() + "'%s}";
    String lines = Stream.of(line.formatted("a", "Abc", ",'lastHappenedOn':'2018'"),
        line.formatted("b", "Bcd", ",'lastHappenedOn':'2023-05'"),
        line.formatted("c", "Cde", ",'lastHappenedOn':'" + LocalDate.now(AllianceDay.USUAL_ZONE).minusDays(3) + "'"),
        line.formatted("d", "Def", "")).collect(Collectors.joining(",")).replace('\'', '"');
    upstream.on("GET /api/alliances", 200, "{\"items\":[" + lines + "]}");

    String text = Page.text(Page.browser(gateway, "en").open("/alliances"));

    assertThat(text).containsPattern("Abc.* 2018 Bcd.* May 2023 Cde.* 3 days ago Def.* today");
  }

  @Test
  void whatIsNotKnownSaysSo() {
    String text = Page.text(Page.browser(gateway, "fr").open("/alliances"));

    assertThat(text).contains("partenaires inconnus", "rien de prévu", "performance des organisations : inconnu");
  }

  @Test
  void filtersAreRemovableWordsThatStayInTheAddress() {
    Browser browser = Page.browser(gateway, "en");

    Reply answer = browser.open("/alliances?stage=STEERING&sdg=8&q=caf%C3%A9+%26+co");

    assertThat(gateway.partnership.received())
        .anyMatch(call -> call.uri().equals("/api/alliances?stage=STEERING&sdg=8&q=caf%C3%A9+%26+co&limit=50")
        || (call.uri().contains("stage=STEERING") && call.uri().contains("sdg=8") && call.uri().contains("q=caf%C3%A9+%26+co")));
    assertThat(Page.text(answer)).contains("stage: steering", "SDG 8 Decent work and economic growth", "“café & co”");
    assertThat(answer.body())
        .contains("href=\"/alliances?stage=STEERING&amp;sdg=8\"", "href=\"/alliances?sdg=8&amp;q=caf%C3%A9%20%26%20co\"");
  }

  @Test
  void emptyFieldsOfTheFormLeaveTheAddressAsOneWouldKeepIt() {
    Reply answer = Page.browser(gateway, "en").open("/alliances?q=&stage=DESIGN&door=&mode=&sdg=");

    assertThat(answer.status()).isEqualTo(303);
    assertThat(answer.header("Location")).endsWith("/alliances?stage=DESIGN");
  }

  @Test
  void afterBackThePageIsAskedForAgainSoThatFieldAndListSayTheSameAndNothingStaysInTheBrowser() {
    String page = Page.browser(gateway, "en").open("/alliances?q=Log").body();

    assertThat(page).contains("\"historyCacheSize\":0", "\"refreshOnHistoryMiss\":true", "value=\"Log\"")
        .containsPattern("<form class=\"filters\"[^>]*autocomplete=\"off\"");
  }

  @Test
  void aValueNobodyKnowsAsksForNothing() {
    Reply answer = Page.browser(gateway, "en").open("/alliances?stage=NOWHERE&sdg=99");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(gateway.partnership.last().uri()).doesNotContain("stage", "sdg");
  }

  @Test
  void theNextLinesBeginWhereTheseEndAndTheHeadlineCountsThemAll() {
    String line = "{\"id\":\"a\",\"name\":\"A\",\"stage\":\"DESIGN\"}";
    gateway.partnership.answers(exchange -> StandInService.json(200, exchange.getRequestURI().getQuery().contains("after=")
        ? "{\"items\":[" + line + "]}" : "{\"items\":[" + line + "],\"next\":\"Y3Vyc29y\"}").handle(exchange));

    Reply answer = Page.browser(gateway, "en").open("/alliances");

    assertThat(answer.body()).contains("href=\"/alliances?after=Y3Vyc29y\"");
    assertThat(Page.text(answer)).contains("2 alliances.");
  }

  @Test
  void whereMoreMatchThanAreCountedTheHeadlineSaysSo() {
    String lines = String.join(",", Collections.nCopies(200, "{\"id\":\"a\",\"name\":\"A\",\"stage\":\"DESIGN\"}"));
    upstream.on("GET /api/alliances", 200, "{\"items\":[" + lines + "],\"next\":\"Y3Vyc29y\"}");

    assertThat(Page.text(Page.browser(gateway, "en").open("/alliances?q=a")))
        .contains("More than 1,000 alliances match. Among those counted no milestone is late.");
    assertThat(Page.text(Page.browser(gateway, "fr").open("/alliances?q=a"))).contains("Plus de 1");
  }

  @Test
  void anEmptyPortfolioOffersTheFirstStep() {
    upstream.on("GET /api/alliances", 200, "{\"items\":[],\"next\":null}");

    Reply answer = Page.browser(gateway, "fr").open("/alliances");

    assertThat(Page.text(answer)).contains("Aucune alliance pour l’instant.", "Concevoir la première");
    assertThat(answer.body()).contains("href=\"/alliances/new\"").doesNotContain("<table");
  }

  @Test
  void aNameCannotBecomeMarkup() {
    String name = "<img src=x onerror=alert(1)>\\u202E\\u05D0\\u200B\\u200D";
    upstream.on("GET /api/alliances", 200, "{\"items\":[{\"id\":\"x\",\"name\":\"" + name + "\",\"stage\":\"DESIGN\"}]}");

    Reply answer = Page.browser(gateway, "en").open("/alliances?q=%22%3E%3Cscript%3E");

    assertThat(answer.body()).contains("<bdi>&lt;img src=x onerror=alert(1)&gt;").doesNotContain("<img src=x").doesNotContain("<script>");
  }

  @Test
  void aServiceThatIsDownGetsAPageThatSaysSo() {
    upstream.on("GET /api/alliances", 503, "{\"status\":503,\"code\":\"service-unavailable\"}");

    Reply answer = Page.browser(gateway, "fr").open("/alliances");

    assertThat(answer.status()).isEqualTo(503);
    assertThat(answer.header("Content-Type")).startsWith("text/html");
  }

  @Test
  void theStartPageIsThePortfolio() {
    assertThat(Page.browser(gateway, "en").open("/").header("Location")).endsWith("/alliances");
  }
}
