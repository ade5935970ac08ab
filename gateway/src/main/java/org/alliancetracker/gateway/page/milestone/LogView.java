package org.alliancetracker.gateway.page.milestone;

import java.util.List;
import org.alliancetracker.contract.envelope.PartialDate;
import org.alliancetracker.gateway.page.word.Choice;
import org.alliancetracker.gateway.page.word.Said;
import org.alliancetracker.gateway.page.word.Title;
import org.alliancetracker.gateway.page.word.TypedDate;
import org.alliancetracker.gateway.page.word.Words;
import org.alliancetracker.gateway.service.partnership.Alliance;
import org.alliancetracker.gateway.service.partnership.Milestone;

/** What there is to choose from: the milestones that are due, the catalogue, and days people mean. */
record LogView(String allianceId, String allianceName, List<Due> due, List<Choice> kinds, List<Choice> days) {

  /** A planned milestone; {@code when} says how late or how soon. */
  record Due(String choice, String name, Said when, boolean late) {}

  static LogView of(Alliance alliance, LogForm form, Words words) {
    return new LogView(alliance.id(), alliance.name(), alliance.openMilestones().map(one -> due(one, words)).toList(),
        Catalogue.offered(form.kind(), words), days(form.day(), words));
  }

  /** The value is the date itself: a form that is open over midnight means the day it showed. */
  static String today(Words words) {
    return words.today().toString();
  }

  private static List<Choice> days(String chosen, Words words) {
    PartialDate today = PartialDate.of(words.today());
    PartialDate yesterday = PartialDate.of(words.today().minusDays(1));
    PartialDate week = TypedDate.lastWeek(words.today());
    return List.of(day("day.today", today, chosen, words), day("day.yesterday", yesterday, chosen, words),
        day("day.last-week", week, chosen, words));
  }

  private static Choice day(String key, PartialDate date, String chosen, Words words) {
    return new Choice(date.toString(), words.say(key, words.dates().plain(date).text()), date.toString().equals(chosen));
  }

  private static Due due(Milestone one, Words words) {
    Said when = one.dueOn() == null ? words.dates().on(null)
        : one.late() ? words.dates().late(one.dueOn()) : words.dates().ahead(one.dueOn());
    return new Due(LogForm.choiceOf(one.id()), Title.of(one, words), when, one.late());
  }
}
