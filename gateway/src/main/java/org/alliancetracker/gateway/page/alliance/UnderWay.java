package org.alliancetracker.gateway.page.alliance;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.alliancetracker.gateway.page.word.Words;
import org.alliancetracker.gateway.service.evaluation.Campaign;
import org.alliancetracker.gateway.service.partnership.Alliance;
import org.alliancetracker.gateway.service.partnership.Evaluation;

/**
 * An evaluation that is open, and what the one who sees it can do there.
 *
 * @param offer words of the link to it; null for whoever was not asked and may not follow it either
 */
record UnderWay(String id, String title, String offer) {

  /** @param known the evaluations that person may know of; empty too while nobody can say */
  static List<UnderWay> of(Alliance alliance, List<Campaign> known, String personId, Words words) {
    return alliance.evaluations().stream().filter(one -> !one.closed()).map(one -> of(one, campaign(one, known), personId, words)).toList();
  }

  private static UnderWay of(Evaluation one, Optional<Campaign> campaign, String personId, Words words) {
    String title = Objects.requireNonNullElse(one.title(), words.say("history.an-evaluation"));
    return new UnderWay(one.id(), title,
        campaign.map(open -> words.say(open.asks(personId) ? "assessment.go" : "assessment.follow")).orElse(null));
  }

  private static Optional<Campaign> campaign(Evaluation one, List<Campaign> known) {
    return known.stream().filter(campaign -> one.id().equals(campaign.id()) && !campaign.closed()).findFirst();
  }
}
