package org.alliancetracker.gateway.page.work;

import org.alliancetracker.contract.envelope.PartialDate;
import org.alliancetracker.gateway.page.word.Said;
import org.alliancetracker.gateway.page.word.Title;
import org.alliancetracker.gateway.page.word.Words;
import org.alliancetracker.gateway.service.partnership.PortfolioPage.Line;
import org.alliancetracker.gateway.service.partnership.PortfolioPage.NextMilestone;

/**
 * One thing that an alliance waits for.
 *
 * @param mayLog whether whoever looks may say there that it is reached
 */
record Due(String allianceId, String alliance, String milestoneId, String milestone, Said when, boolean late, boolean mayLog) {

  static Due of(Line line, NextMilestone next, Words usual) {
    Words words = usual.in(line.dayZone());
    PartialDate date = next.dueOn();
    Said when = date == null ? words.dates().on(null) : next.late() ? words.dates().late(date) : words.dates().ahead(date);
    return new Due(line.id(), line.name(), next.id(), Title.of(next.title(), next.kind(), words), when, next.late(),
        line.may("WRITE"));
  }
}
