package org.alliancetracker.gateway.page.history;

import org.alliancetracker.contract.envelope.PartialDate;
import org.alliancetracker.gateway.page.word.Dates;
import org.alliancetracker.gateway.page.word.Said;
import org.alliancetracker.gateway.service.partnership.Happening;

/**
 * One line of the history.
 *
 * @param recorded when it was entered, or null where that was the day it happened
 */
public record HistoryLine(String sentence, Said happened, Said recorded, String by) {

  public static HistoryLine of(Happening line, Names names) {
    Dates dates = names.words().dates();
    PartialDate entered = PartialDate.of(names.words().dayOf(line.recordedAt()));
    Said recorded = entered.equals(line.happenedOn()) ? null : dates.on(entered);
    return new HistoryLine(Sentences.of(line, names), dates.plain(line.happenedOn()), recorded, names.person(line.actor()));
  }
}
