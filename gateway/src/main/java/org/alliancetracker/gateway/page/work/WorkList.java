package org.alliancetracker.gateway.page.work;

import java.util.Comparator;
import java.util.List;
import org.alliancetracker.contract.code.Stage;
import org.alliancetracker.contract.envelope.DueDates;
import org.alliancetracker.contract.envelope.PartialDate;
import org.alliancetracker.gateway.page.word.Words;
import org.alliancetracker.gateway.service.partnership.PortfolioPage.Line;
import org.alliancetracker.gateway.service.partnership.PortfolioPage.NextMilestone;

/**
 * What all alliances wait for, each group with what is due first on top.
 *
 * @param soon due within a week
 * @param undated planned without a date
 * @param allLate how many are late, those too that are not listed
 * @param leftOut how many are not listed, because an alliance lists its first ones only
 * @param quiet alliances that go on and wait for nothing
 */
record WorkList(List<Due> late, List<Due> soon, List<Due> later, List<Due> undated, long allLate, long leftOut, long quiet) {

  private static final int SOON_DAYS = 7;

  private enum When {
    LATE,
    SOON,
    LATER,
    UNDATED
  }

  /** A milestone of an alliance. */
  private record Step(Line line, NextMilestone milestone) {

    When when(Words usual) {
      PartialDate due = milestone.dueOn();
      if (milestone.late() || due == null) {
        return due == null ? When.UNDATED : When.LATE;
      }
      return due.lastDay().isAfter(usual.in(line.dayZone()).today().plusDays(SOON_DAYS)) ? When.LATER : When.SOON;
    }
  }

  static WorkList of(List<Line> lines, Words words) {
    List<Step> steps = lines.stream().flatMap(line -> line.milestones().stream().map(one -> new Step(line, one)))
        .sorted(Comparator.comparing(step -> step.milestone().dueOn(), DueDates.FIRST_DUE)).toList();
    return new WorkList(group(When.LATE, steps, words), group(When.SOON, steps, words), group(When.LATER, steps, words),
        group(When.UNDATED, steps, words), lines.stream().mapToLong(Line::late).sum(),
        lines.stream().mapToLong(line -> line.planned() - line.milestones().size()).sum(),
        lines.stream().filter(line -> line.planned() == 0 && line.stage() != Stage.CLOSED).count());
  }

  /** "2 things for this week, 1 late." */
  String inWords(Words words) {
    long week = allLate + soon.size();
    return week == 0 ? words.say("work.nothing") : words.say("work.this-week", week) + " " + words.say("work.late", allLate);
  }

  private static List<Due> group(When when, List<Step> steps, Words words) {
    return steps.stream().filter(step -> step.when(words) == when).map(step -> Due.of(step.line(), step.milestone(), words)).toList();
  }
}
