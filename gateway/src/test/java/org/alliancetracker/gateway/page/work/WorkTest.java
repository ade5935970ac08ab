package org.alliancetracker.gateway.page.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
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
    assertThat(list.later()).extracting(Due::allianceId).containsExactly("6", "5", "0");
    assertThat(list.undated()).extracting(Due::allianceId).containsExactly("2");
  }

  @Test
  void theSentenceCountsWhatIsForThisWeek() {
    assertThat(list("2026-11-23", "2026-11-10!").inWords(SpokenWords.in(Locale.FRENCH)))
        .isEqualTo("2 choses pour cette semaine. Une est en retard.");
    assertThat(list("2027").inWords(SpokenWords.in(Locale.ENGLISH))).isEqualTo("Nothing is due this week.");
  }

  @Test
  void everyLineCanBeDoneWhereItStands() {
    RunningGateway gateway = RunningGateway.shared();
    gateway.partnership.answers(new Upstream().on("GET /api/alliances", Upstream.approved("portfolio")));

    Reply answer = Page.browser(gateway, "en").open("/work");

    assertThat(Page.text(answer)).contains("Hello Demo manager. One thing for this week. One is late.", "12 days late", "Deuxième atelier",
        "In 2 alliances nothing is planned.");
    assertThat(answer.body()).contains("href=\"/alliances/a-1/milestones/new?milestone=m-late\"");
  }

  /** Alliances 0, 1, 2 ... whose next milestone is due then; {@code !} marks a late one. */
  private static WorkList list(String... dues) {
    List<Line> lines = IntStream.range(0, dues.length).mapToObj(i -> line(i, dues[i])).toList();
    assertThat(Arrays.asList(dues)).hasSameSizeAs(lines);
    return WorkList.of(lines, SpokenWords.in(Locale.ENGLISH));
  }

  private static Line line(int id, String due) {
    boolean late = due != null && due.endsWith("!");
    PartialDate date = due == null ? null : PartialDate.parse(due.replace("!", ""));
    return new Line(String.valueOf(id), "Alliance " + id, Stage.STEERING, null, List.of(),
        new NextMilestone("m" + id, MilestoneKind.KICKOFF, null, date, late), null, null, false, null, null);
  }
}
