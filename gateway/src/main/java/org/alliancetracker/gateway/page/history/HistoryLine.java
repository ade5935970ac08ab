package org.alliancetracker.gateway.page.history;

import org.alliancetracker.contract.envelope.PartialDate;
import org.alliancetracker.gateway.page.word.Said;
import org.alliancetracker.gateway.page.word.Words;
import org.alliancetracker.gateway.service.partnership.Happening;
import org.alliancetracker.gateway.service.partnership.People;

/**
 * One line of the history.
 *
 * @param entered who recorded it, and when, where that was not the day it happened: "recorded on 12 May 2026 by Ada"
 */
public record HistoryLine(String sentence, Said happened, String entered) {

  public static HistoryLine of(Happening line, Names names) {
    Words words = names.words();
    return new HistoryLine(Sentences.of(line, names), words.dates().plain(line.happenedOn()), entered(line, names, words));
  }

  private static String entered(Happening line, Names names, Words words) {
    PartialDate day = PartialDate.of(words.dayOf(line.recordedAt()));
    String later = day.equals(line.happenedOn()) ? "" : ".later";
    String when = words.dates().on(day).text();
    boolean itself = line.actor() != null && People.isSystem(line.actor());
    return itself ? words.say("history.automatically" + later, when)
        : words.say("history.by" + later, names.person(line.actor()), when);
  }
}
