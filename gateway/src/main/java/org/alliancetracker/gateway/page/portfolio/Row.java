package org.alliancetracker.gateway.page.portfolio;

import java.util.List;
import org.alliancetracker.contract.code.Dimension;
import org.alliancetracker.contract.envelope.PartialDate;
import org.alliancetracker.gateway.page.impact.Impact;
import org.alliancetracker.gateway.page.stage.Track;
import org.alliancetracker.gateway.page.word.Said;
import org.alliancetracker.gateway.page.word.Title;
import org.alliancetracker.gateway.page.word.Words;
import org.alliancetracker.gateway.service.partnership.PortfolioPage.Line;
import org.alliancetracker.gateway.service.partnership.PortfolioPage.NextMilestone;
import org.alliancetracker.gateway.service.partnership.PortfolioPage.PartnerLine;
import org.alliancetracker.gateway.service.partnership.PortfolioPage.ScoreLine;

/** One alliance of the portfolio, in words. */
record Row(
    String id, String name, List<String> partners, Track track, boolean dormant, Next next, String health, String healthStyle,
    List<Impact> impacts, boolean scored, boolean fictitious, Said news) {

  private static final int PARTNERS_SHOWN = 4;

  /** What comes next, and when; {@code due} is null where there is no date, {@code more} where at most one is late. */
  record Next(String id, String name, Said due, boolean late, String more) {}

  static Row of(Line line, Words usual) {
    Words words = usual.in(line.dayZone());
    ScoreLine scores = line.scores();
    return new Row(line.id(), line.name(), partners(line.partners(), words),
        Track.of(line.stage(), line.furthestStage(), words), line.dormant(), next(line, words), words.code(line.health()),
        line.health() == null ? "unknown" : line.health().code(),
        List.of(
            Impact.of(Dimension.PERFORMANCE, scores == null ? null : scores.performance(), words),
            Impact.of(Dimension.INNOVATION, scores == null ? null : scores.innovation(), words),
            Impact.of(Dimension.TRUST, scores == null ? null : scores.trust(), words)),
        scores != null, scores != null && scores.fictitious(),
        news(line, words));
  }

  /** What happened last, not what was typed in last: the past of an alliance may have been entered today. */
  private static Said news(Line line, Words words) {
    PartialDate day = line.lastHappenedOn();
    if (day != null) {
      return words.dates().ago(day);
    }
    return line.lastEventAt() == null ? new Said(words.notKnown(), null) : words.dates().ago(line.lastEventAt());
  }

  private static List<String> partners(List<PartnerLine> all, Words words) {
    if (all.isEmpty()) {
      return List.of(words.say("partners.unknown"));
    }
    if (all.size() <= PARTNERS_SHOWN) {
      return all.stream().map(PartnerLine::name).toList();
    }
    List<String> shown = new java.util.ArrayList<>(all.stream().limit(PARTNERS_SHOWN - 1L).map(PartnerLine::name).toList());
    shown.add(words.say("partners.more", all.size() - shown.size()));
    return shown;
  }

  private static Next next(Line line, Words words) {
    NextMilestone next = line.nextMilestone();
    if (next == null) {
      return null;
    }
    PartialDate due = next.dueOn();
    Said said = due == null ? null : next.late() ? words.dates().late(due) : words.dates().ahead(due);
    return new Next(next.id(), Title.of(next.title(), next.kind(), words), said, next.late(),
        line.late() > 1 ? words.say("portfolio.all-late", line.late()) : null);
  }
}
