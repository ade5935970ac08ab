package org.alliancetracker.gateway.page.alliance;

import java.util.List;
import org.alliancetracker.contract.envelope.PartialDate;
import org.alliancetracker.gateway.page.word.Said;
import org.alliancetracker.gateway.page.word.Source;

/**
 * One thing on the timeline.
 *
 * @param day when it happened or is due, or null where nobody said
 * @param kind {@code milestone} {@code stage} {@code agreement} {@code meeting} {@code partner}
 * @param state {@code done} {@code planned} {@code late} {@code cancelled}
 * @param note more about it, or null
 * @param milestoneId of a milestone that can still be reached, else null
 */
record Line(
    PartialDate day, Said when, String kind, String state, String text, String note, List<Source> sources, String milestoneId) {

  boolean behind() {
    return state.equals("done");
  }
}
