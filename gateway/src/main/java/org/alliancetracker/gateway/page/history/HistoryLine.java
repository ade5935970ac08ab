package org.alliancetracker.gateway.page.history;

import org.alliancetracker.contract.envelope.PartialDate;
import org.alliancetracker.gateway.page.word.Said;
import org.alliancetracker.gateway.page.word.Words;
import org.alliancetracker.gateway.service.partnership.Happening;
import org.alliancetracker.gateway.service.partnership.People;

/**
 * One line of the history.
 *
 * @param sentence as mails say it too
 * @param detail what the page knows beyond it, or null
 * @param entered who recorded it, and when, where that was not the day it happened: "recorded on 12 May 2026 by Ada"
 */
public record HistoryLine(String sentence, String detail, Said happened, String entered) {

  public static HistoryLine of(Happening line, Names names) {
    Words words = names.words();
    Sentences.Sentence said = Sentences.of(line, names);
    return new HistoryLine(said.text(), said.detail(), words.dates().plain(line.happenedOn()), entered(line, names, words));
  }

  private static String entered(Happening line, Names names, Words words) {
    PartialDate day = PartialDate.of(words.dayOf(line.recordedAt()));
    boolean later = !day.equals(line.happenedOn());
    String when = words.dates().on(day).text();
    if (line.actor() != null && People.isSystem(line.actor())) {
      return words.say(later ? "history.automatically.later" : "history.automatically", when);
    }
    return words.say(later ? "history.by.later" : "history.by", names.person(line.actor()), when);
  }
}
