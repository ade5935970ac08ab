package org.alliancetracker.gateway.page.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.alliancetracker.contract.code.MilestoneKind;
import org.alliancetracker.contract.code.Stage;
import org.alliancetracker.contract.envelope.PartialDate;
import org.alliancetracker.gateway.RunningGateway;
import org.alliancetracker.gateway.page.Page;
import org.alliancetracker.gateway.page.Upstream;
import org.alliancetracker.gateway.page.word.SpokenWords;
import org.alliancetracker.gateway.service.partnership.PortfolioPage.Line;
import org.alliancetracker.gateway.service.partnership.PortfolioPage.NextMilestone;
import org.alliancetracker.testing.http.Reply;
import org.junit.jupiter.api.Test;

class WorkTest {

  @Test
  void whatIsLateComesFirstThenThisWeekThenTheRestAndEachOnce() {
    WorkList list = list("2026-12-24", "2026-11-29", null, "2026-10!", "2026-11-10!", "2026-11-30", "2026-11");

    assertThat(list.late()).extracting(Due::allianceId).containsExactly("3", "4");
    assertThat(list.soon()).extracting(Due::allianceId).containsExactly("1");
    assertThat(list.later()).extracting(Due::allianceId).containsExactly("5", "6", "0");
    assertThat(list.undated()).extracting(Due::allianceId).containsExactly("2");
  }

  @Test
  void everyMilestoneOfAnAllianceIsListedNotOnlyItsFirst() {
    WorkList list = WorkList.of(List.of(line(0, Stage.STEERING, List.of("2026-11-10!", "2026-11-29", "2027-01-05")),
        line(1, Stage.DESIGN, List.of("2026-10!"))), SpokenWords.in(Locale.ENGLISH));

    assertThat(list.late()).extracting(Due::allianceId).containsExactly("1", "0");
    assertThat(list.soon()).extracting(Due::allianceId).containsExactly("0");
    assertThat(list.later()).extracting(Due::allianceId).containsExactly("0");
    assertThat(list.inWords(SpokenWords.in(Locale.ENGLISH))).isEqualTo("3 things for this week. 2 are late.");
  }

  @Test
  void aYearAloneComesAfterTheDaysInIt() {
    WorkList list = WorkList.of(List.of(line(0, Stage.STEERING, List.of("2027")), line(1, Stage.STEERING, List.of("2027-01-15"))),
        SpokenWords.in(Locale.ENGLISH));

    assertThat(list.later()).extracting(Due::allianceId).containsExactly("1", "0");
  }

  @Test
  void whatIsNotListedIsCountedAndSaid() {
    WorkList list = WorkList.of(List.of(line(0, Stage.STEERING, List.of(milestone("m", "2026-10!")), 25, 22)),
        SpokenWords.in(Locale.ENGLISH));

    assertThat(list.leftOut()).isEqualTo(24);
    assertThat(list.inWords(SpokenWords.in(Locale.ENGLISH))).isEqualTo("22 things for this week. 22 are late.");
  }

  @Test
  void anAllianceThatHasEndedIsNotSaidToHaveNothingPlanned() {
    WorkList list = WorkList.of(List.of(line(0, Stage.CLOSED, List.of()), line(1, Stage.DESIGN, List.of())),
        SpokenWords.in(Locale.ENGLISH));

    assertThat(list.quiet()).isEqualTo(1);
  }

  @Test
  void theSentenceCountsWhatIsForThisWeek() {
    assertThat(list("2026-11-23", "2026-11-10!").inWords(SpokenWords.in(Locale.FRENCH)))
        .isEqualTo("2 choses pour cette semaine. Une est en retard.");
    assertThat(list("2027").inWords(SpokenWords.in(Locale.ENGLISH))).isEqualTo("Nothing is due this week.");
  }

  @Test
  void whereNotAllAlliancesAreLookedAtItSaysHowManyAre() {
    RunningGateway gateway = RunningGateway.shared();
    String lines = String.join(",", Collections.nCopies(200, "{\"id\":\"a\",\"name\":\"A\",\"stage\":\"DESIGN\"}"));
    gateway.partnership.answers(new Upstream().on("GET /api/alliances", 200, "{\"items\":[" + lines + "],\"next\":\"Y3Vyc29y\"}"));

    assertThat(Page.text(Page.browser(gateway, "en").open("/work"))).contains("Only the first 1,000 alliances by name are looked at here");
  }

  @Test
  void everyLineCanBeDoneWhereItStands() {
    RunningGateway gateway = RunningGateway.shared();
    // the approved answer is an observer's
    gateway.partnership.answers(new Upstream().on("GET /api/alliances", Upstream.approved("portfolio").replace("\"READ\"", "\"WRITE\"")));

    Reply answer = Page.browser(gateway, "en").open("/work");

    assertThat(Page.text(answer)).contains("Hello Demo manager. 2 things for this week. One is late.", "12 days late", "Deuxième atelier",
        "In one alliance nothing is planned.");
    assertThat(answer.body()).contains("href=\"/alliances/a-1/milestones/new?milestone=m-late\"");
  }

  @Test
  void aLineIsOfferedToBeLoggedWhereWhoeverLooksMayWrite() {
    RunningGateway gateway = RunningGateway.shared();
    String line = "{\"id\":\"%s\",\"name\":\"A\",\"stage\":\"STEERING\",\"planned\":1,\"late\":0,\"permissions\":[%s],"
        + "\"milestones\":[{\"id\":\"m-%s\",\"title\":\"M\",\"late\":false}]}";
    gateway.partnership.answers(new Upstream().on("GET /api/alliances", 200, "{\"items\":["
        + line.formatted("own", "\"READ\",\"WRITE\"", "own") + "," + line.formatted("seen", "\"READ\"", "seen") + "],\"next\":null}"));

    // the demo manager is a partnership manager, which says nothing about either of them
    String page = Page.browser(gateway, "en").open("/work").body();

    assertThat(page).contains("/alliances/own/milestones/new?milestone=m-own", "href=\"/alliances/seen\"")
        .doesNotContain("/alliances/seen/milestones/new");
  }

  /** Alliances 0, 1, 2 ... whose only milestone is due then; {@code !} marks a late one. */
  private static WorkList list(String... dues) {
    List<Line> lines = IntStream.range(0, dues.length).mapToObj(i -> line(i, Stage.STEERING, Collections.singletonList(dues[i]))).toList();
    assertThat(Arrays.asList(dues)).hasSameSizeAs(lines);
    return WorkList.of(lines, SpokenWords.in(Locale.ENGLISH));
  }

  private static Line line(int id, Stage stage, List<String> dues) {
    List<NextMilestone> milestones = dues.stream().map(due -> milestone("m" + id, due)).toList();
    return line(id, stage, milestones, milestones.size(), milestones.stream().filter(NextMilestone::late).count());
  }

  private static NextMilestone milestone(String id, String due) {
    PartialDate date = due == null ? null : PartialDate.parse(due.replace("!", ""));
    return new NextMilestone(id, MilestoneKind.KICKOFF, null, date, due != null && due.endsWith("!"));
  }

  private static Line line(int id, Stage stage, List<NextMilestone> milestones, long planned, long late) {
    return new Line(String.valueOf(id), "Alliance " + id, stage, stage, null, List.of(), milestones, planned, late, null, null, false,
        null, null, null, Set.of());
  }
}
