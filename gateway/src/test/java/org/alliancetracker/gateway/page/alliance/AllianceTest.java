package org.alliancetracker.gateway.page.alliance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.alliancetracker.gateway.Browser;
import org.alliancetracker.gateway.RunningGateway;
import org.alliancetracker.gateway.page.Page;
import org.alliancetracker.gateway.page.Upstream;
import org.alliancetracker.testing.http.Reply;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AllianceTest {

  private static final String NO_HISTORY = "{\"items\":[]}";

  private final RunningGateway gateway = RunningGateway.shared();
  private final Upstream upstream = new Upstream();

  @BeforeEach
  void partnershipAnswers() {
    gateway.partnership.answers(upstream);
    upstream.alliance("a-1", Upstream.approved("alliance"), Upstream.approved("history"))
        .on("GET /api/people", Upstream.approved("people"));
  }

  @Test
  void theStateIsTheFirstSentence() {
    assertThat(text("en")).contains(
        "In steering since 20 October 2024. One milestone is late. Next: Steering committee, in 7 days, on ");
    assertThat(text("fr")).contains("En pilotage depuis le 20 octobre 2024. Un jalon est en retard. "
        + "Prochain jalon : Comité de pilotage, dans 7 jours, le ");
  }

  @Test
  void ofHistoryEnteredLateNoBeginningOfAStageIsMadeUp() {
    upstream.alliance("old", "{\"id\":\"old\",\"name\":\"Old\",\"stage\":\"STEERING\",\"imported\":true,\"begunOn\":\"2007-04\","
        + "\"stageSince\":\"2007-04\",\"passages\":[{\"to\":\"STEERING\",\"enteredOn\":\"2007-04\"}]}", NO_HISTORY);

    String text = Page.text(Page.browser(gateway, "en").open("/alliances/old"));

    assertThat(text).contains("In steering; the alliance began in April 2007. Nothing is planned.").doesNotContain("Stage begun");
  }

  @Test
  void theTimelinePutsLateFirstAndReadsFromTodayBackwards() {
    String text = text("en");

    assertThat(text).containsPattern("Still to come \\d+ [A-Z][a-z]+ \\d{4} Deuxième atelier 12 days late");
    assertThat(text.indexOf("Site of Lieusaint")).isBetween(0, text.indexOf("Creation of Log'ins"));
    assertThat(text).contains("May 2023 Site of Lieusaint", "2011 Creation of Log'ins", "Scaling");
  }

  @Test
  void whatWasNotedWhenAMilestoneWasPlannedStandsBesideIt() {
    upstream.alliance("noted", "{\"id\":\"noted\",\"name\":\"Noted\",\"stage\":\"STEERING\",\"milestones\":[{\"id\":\"m\","
        + "\"title\":\"Opening\",\"status\":\"planned\",\"dueOn\":\"2999-01\",\"note\":\"Room 12\"}]}", NO_HISTORY);

    assertThat(Page.text(Page.browser(gateway, "en").open("/alliances/noted"))).contains("Opening Room 12");
  }

  @Test
  void partnersAreShownWithTheirKindAndFormerNames() {
    assertThat(text("en")).contains("GXO large company formerly Norbert Dentressangle, XPO", "Ares association");
    assertThat(text("fr")).contains("GXO grande entreprise anciennement Norbert Dentressangle, XPO");
  }

  @Test
  void sourcesThatDifferStandSideBySideEachWithItsLink() {
    Reply answer = show("en");

    assertThat(Page.text(answer)).contains("people employed sources differ 1,200 people");
    assertThat(answer.body()).contains("class=\"matter differ\"", "href=\"https://citego.org/x\"");
    assertThat(answer.body()).as("two outcomes are no contradiction").containsOnlyOnce("class=\"matter differ\"");
  }

  @Test
  void impactsShowScoreIntervalCoverageAndWhoSpoke() {
    String text = text("fr");

    assertThat(text).contains("performance des organisations : 62 sur 100, entre 55 et 70", "92 % de réponses",
        "2 associations, 1 entreprise",
        "confiance individuelle et collective : inconnu", "fictif");
  }

  @Test
  void historyIsToldInSentencesWithBothDatesAndWho() {
    String text = text("en");

    assertThat(text).contains("The alliance was entered with its past, in design.", "by Ada Martin",
        "recorded on 22 November 2026");
    assertThat(text).doesNotContain("alliance.designed", "person-manager");
  }

  @Test
  void whatANewerServiceRecordsIsToldInGeneralWords() {
    upstream.on("GET /api/alliances/a-1/history", 200, "{\"items\":[{\"version\":3,\"type\":\"alliance.balloon.launched.v1\","
        + "\"happenedOn\":\"2026-11-22\",\"recordedAt\":\"2026-11-22T09:00:00Z\",\"actor\":\"system:partnership\",\"data\":{}}]}");

    assertThat(text("en")).contains("Something was recorded that this page cannot put into words yet.");
  }

  @Test
  void eachWholeListShowsWhatTheServiceHolds() {
    Map.of("milestones", "Site of Lieusaint", "meetings", "The second site", "agreements", "Framework of 2011", "partners", "GXO",
        "claims", "58 people supported", "context", "A new law on inclusion", "members", "Ada Martin").forEach((list, shown) -> {
          upstream.on("GET /api/alliances/a-1/" + list, Upstream.approved(list));
          assertThat(Page.text(Page.browser(gateway, "en").open("/alliances/a-1/all/" + list))).as(list).contains(shown);
        });
  }

  @Test
  void peopleStandAsTheirLanguageSortsThemAndWhoseRoleEndedWithAPartnerStandLast() {
    String member = "{\"id\":\"m%1$s\",\"personId\":\"%1$s\",\"role\":\"observer\"%2$s}";
    upstream.alliance("a-4", "{\"id\":\"a-4\",\"name\":\"N\",\"stage\":\"DESIGN\",\"permissions\":[\"READ\"],\"members\":["
        + String.join(",", member.formatted("a", ",\"partnerId\":\"p\",\"partnerLeftOn\":\"2025\""), member.formatted("z", ""),
            member.formatted("e", ""), member.formatted("o", "")) + "]}", NO_HISTORY);
    upstream.on("GET /api/people", 200, "{\"items\":[{\"personId\":\"a\",\"name\":\"Ada\"},{\"personId\":\"z\",\"name\":\"Zoe\"},"
        + "{\"personId\":\"e\",\"name\":\"\u00C9va\"},{\"personId\":\"o\",\"name\":\"\u0152uf\"}]}");

    assertThat(Page.text(Page.browser(gateway, "fr").open("/alliances/a-4"))).containsSubsequence("\u00C9va", "\u0152uf", "Zoe", "Ada");
  }

  @Test
  void whatIsNotKnownIsSaidToBeNotKnown() {
    upstream.alliance("bare", "{\"id\":\"bare\",\"name\":\"Bare\",\"stage\":\"DESIGN\",\"permissions\":[\"READ\"]}", NO_HISTORY);

    String text = Page.text(Page.browser(gateway, "en").open("/alliances/bare"));

    assertThat(text).contains("In design, since when is not known. Nothing is planned.", "partners not known", "Territory not known",
        "Entry door not known", "Not evaluated yet.");
  }

  @Test
  void whoMayOnlyReadGetsNoButtons() {
    upstream.alliance("a-2", Upstream.approved("alliance-for-a-reader"), NO_HISTORY);

    Reply answer = Page.browser(gateway, "en").open("/alliances/a-2");

    assertThat(Page.text(answer)).contains("0 of 5 conditions").doesNotContain("Log a milestone", "Enter steering", "End this alliance");
  }

  @Test
  void aClosedAllianceSaysWhyAndOffersNothingToDo() {
    upstream.alliance("a-3", Upstream.approved("alliance-closed"), NO_HISTORY);

    String text = Page.text(Page.browser(gateway, "en").open("/alliances/a-3"));

    assertThat(text).contains("Closed in 2018: purpose achieved.").doesNotContain("Log a milestone", "End this alliance");
  }

  @Test
  void anAllianceClosedInDesignHasPassedNoGateAndNothingOfItIsStillToCome() {
    upstream.alliance("ended", "{\"id\":\"ended\",\"name\":\"Ended\",\"stage\":\"CLOSED\",\"furthestStage\":\"DESIGN\","
        + "\"stageSince\":\"2026-10\",\"closing\":{\"reason\":\"fatigue\",\"note\":\"Nobody came.\"},\"milestones\":["
        + "{\"id\":\"m\",\"title\":\"Second collection\",\"status\":\"planned\",\"dueOn\":\"2026-05\"}],"
        + "\"permissions\":[\"READ\",\"WRITE\"]}", NO_HISTORY);

    Reply answer = Page.browser(gateway, "en").open("/alliances/ended");

    assertThat(Page.text(answer)).contains("Still to come Nothing is planned.", "Left open: Second collection", "Nobody came.",
        "No evaluation was closed.").doesNotContain("gate passed", "is late", "days late", "Reached, or moved");
  }

  @Test
  void anAgreementWhoseTermHasEndedIsNotShownAsInForce() {
    upstream.alliance("old", "{\"id\":\"old\",\"name\":\"Old\",\"stage\":\"STEERING\",\"agreements\":["
        + "{\"id\":\"g\",\"title\":\"Charter\",\"signedOn\":\"2011\",\"termUntil\":\"2014\"},"
        + "{\"id\":\"h\",\"title\":\"Renewed\",\"signedOn\":\"2014\",\"termUntil\":\"9999\"}]}", NO_HISTORY);

    assertThat(Page.text(Page.browser(gateway, "en").open("/alliances/old")))
        .contains("Charter signed in 2011, term ended in 2014", "Renewed signed in 2014, until 9999");
  }

  @Test
  void codesOfANewerServiceDoNotBreakThePage() {
    upstream.alliance("newer", "{\"id\":\"newer\",\"name\":\"Newer\",\"stage\":\"STEERING\",\"entryDoor\":\"teleport\","
        + "\"modes\":[\"magic\"],\"gate\":[{\"condition\":\"stars_aligned\",\"met\":true}],\"more\":{}}", NO_HISTORY);

    Reply answer = Page.browser(gateway, "en").open("/alliances/newer");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(Page.text(answer)).contains("Entry door not known");
  }

  @Test
  void hostileTextStaysText() {
    String evil = "<img src=x onerror=alert(1)>\\u202E\\u05D0\\u200B";
    upstream.alliance("evil",
        ("{'id':'evil','name':'%1$s','purpose':'%1$s','territory':'%1$s','stage':'DESIGN','permissions':['READ','WRITE'],"
        + "'partners':[{'id':'p','name':'%1$s','formerNames':['%1$s']}],'milestones':[{'id':'m','title':'%1$s','status':'planned'}],"
        + "'claims':[{'id':'c','about':'%1$s','text':'%1$s','source':'javascript:alert(1)'}],'sources':['javascript:alert(1)']}")
        .formatted(evil).replace('\'', '"'), NO_HISTORY);

    Reply answer = Page.browser(gateway, "en").open("/alliances/evil");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body()).contains("<bdi>&lt;img src=x").doesNotContain("<img src=x").doesNotContain("href=\"javascript:");
  }

  @Test
  void anAllianceThatIsNotThereIsAPageThatSaysSo() {
    assertThat(Page.browser(gateway, "en").open("/alliances/none").status()).isEqualTo(404);
    assertThat(Page.browser(gateway, "en").open("/alliances/..%2F..%2Fpeople").status()).isIn(400, 404);
  }

  @Test
  void aGateThatIsNotPassedListsWhatIsMissingAndAsksForAReason() {
    upstream.on("POST /api/alliances/a-1/stage", Upstream.approved("gate-not-passed"));
    Browser browser = Page.browser(gateway, "fr");
    browser.open("/alliances/a-1");

    Reply refused = browser.submit("/alliances/a-1/stage", Map.of("to", "EVALUATION", "key", "k-1"));

    assertThat(refused.status()).isEqualTo(409);
    assertThat(Page.text(refused))
        .contains("L’étape suivante demande davantage.", "lancement réalisé", "au moins un comité de pilotage tenu",
            "Pourquoi continuer malgré tout ?");
    assertThat(Page.hidden(refused, "to")).isEqualTo("EVALUATION");
    assertThat(Page.hidden(refused, "key")).isEqualTo("k-1");

    upstream.on("POST /api/alliances/a-1/stage", 200, "{\"id\":\"a-1\",\"version\":50}");
    Reply passed =
        browser.submit("/alliances/a-1/stage", Map.of("to", "EVALUATION", "key", "k-1", "reason", "Le comité l’a voulu"));

    assertThat(passed.header("Location")).isEqualTo("/alliances/a-1");
    assertThat(gateway.partnership.last().body()).contains("\"override\":{\"reason\":\"Le comité l’a voulu\"}");
    assertThat(gateway.partnership.last().header("Idempotency-Key")).isEqualTo("k-1");
  }

  @Test
  void anEndNeedsItsReason() {
    upstream.on("POST /api/alliances/a-1/close", 200, "{\"id\":\"a-1\",\"version\":50}");
    Browser browser = Page.browser(gateway, "en");
    browser.open("/alliances/a-1");

    Reply closed =
        browser.submit("/alliances/a-1/close", Map.of("closing", "purpose_achieved", "note", "Well done", "key", "k-2"));

    assertThat(closed.header("Location")).isEqualTo("/alliances/a-1");
    assertThat(gateway.partnership.last().body()).isEqualTo("{\"reason\":\"purpose_achieved\",\"note\":\"Well done\"}");
  }

  @Test
  void aPageShowsSomeOfALongListSaysHowManyItLeavesOutAndLeadsToAllOfThem() {
    String milestone = "{\"id\":\"m-%d\",\"title\":\"Step %d\",\"status\":\"planned\",\"dueOn\":\"2099-01\"}";
    String some = IntStream.range(0, 100).mapToObj(i -> milestone.formatted(i, i)).collect(Collectors.joining(","));
    upstream.alliance("big", "{\"id\":\"big\",\"version\":3000,\"name\":\"Big\",\"stage\":\"STEERING\",\"permissions\":[\"READ\"],"
        + "\"milestones\":[" + some + "],\"counts\":{\"events\":3000,\"milestones\":2000,\"planned\":1000,\"late\":7},"
        + "\"nearlyFull\":[{\"limit\":\"milestones\",\"used\":4100,\"most\":5000}]}",
        "{\"items\":[],\"next\":\"2950.2951\"}");
    upstream.on("GET /api/alliances/big/milestones", 200, "{\"items\":[" + milestone.formatted(7, 7) + "],\"next\":\"50\"}");
    Browser browser = Page.browser(gateway, "en");

    Reply page = browser.open("/alliances/big");
    assertThat(page.body().length()).as("bounded").isLessThan(200_000);
    assertThat(Page.text(page)).contains("7 milestones are late", "milestones: 1,900 of 2,000 are not shown here.", "3,000 lines",
        "This alliance is nearly full: milestones, 82 %");
    assertThat(page.body()).contains("href=\"/alliances/big/all/milestones\"", "href=\"/alliances/big/history?after=2950.2951\"");

    Reply all = browser.open("/alliances/big/all/milestones?after=100");
    assertThat(gateway.partnership.last().uri()).contains("after=100");
    assertThat(Page.text(all)).contains("Step 7", "Earlier ones");
    assertThat(all.body()).contains("href=\"/alliances/big/all/milestones?after=50\"");
    assertThat(browser.open("/alliances/big/history?after=2950.2951").body()).contains("after=2950.2951");
    assertThat(browser.open("/alliances/big/all/passwords").status()).isEqualTo(404);
  }

  private Reply show(String language) {
    return Page.browser(gateway, language).open("/alliances/a-1");
  }

  private String text(String language) {
    return Page.text(show(language));
  }
}
