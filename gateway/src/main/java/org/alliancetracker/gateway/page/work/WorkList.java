package org.alliancetracker.gateway.page.work;

import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.alliancetracker.contract.envelope.PartialDate;
import org.alliancetracker.gateway.page.word.Words;
import org.alliancetracker.gateway.service.partnership.PortfolioPage.Line;

/**
 * The next step of every alliance, the most urgent first.
 *
 * @param soon due within a week
 * @param undated planned without a date
 */
record WorkList(List<Due> late, List<Due> soon, List<Due> later, List<Due> undated, long quiet) {

  private static final int SOON_DAYS = 7;

  static WorkList of(List<Line> lines, Words words) {
    Predicate<Line> isSoon = line -> !date(line).lastDay().isAfter(words.in(line.dayZone()).today().plusDays(SOON_DAYS));
    List<Line> ahead = lines.stream().filter(line -> line.nextMilestone() != null && !line.late()).toList();
    List<Line> dated = ahead.stream().filter(line -> date(line) != null).toList();
    return new WorkList(inOrder(lines.stream().filter(Line::late).toList(), words), inOrder(dated.stream().filter(isSoon).toList(), words),
        inOrder(dated.stream().filter(isSoon.negate()).toList(), words),
        ahead.stream().filter(line -> date(line) == null).map(line -> Due.of(line, words)).toList(),
        lines.stream().filter(line -> line.nextMilestone() == null).count());
  }

  /** "2 things for this week, 1 late." */
  String inWords(Words words) {
    int week = late.size() + soon.size();
    return week == 0 ? words.say("work.nothing") : words.say("work.this-week", week) + " " + words.say("work.late", late.size());
  }

  private static List<Due> inOrder(List<Line> lines, Words words) {
    return lines.stream().sorted(Comparator.comparing(WorkList::date, Comparator.nullsLast(Comparator.naturalOrder())))
        .map(line -> Due.of(line, words)).toList();
  }

  private static PartialDate date(Line line) {
    return line.nextMilestone().dueOn();
  }
}
