package org.alliancetracker.evaluation.campaign;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.alliancetracker.contract.evaluation.Scores;

/** An alliance's latest published scores, and those before them to show the change. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ScorecardAnswer(String allianceId, Published latest, Published former) {

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Published(
      String evaluationId, String title, Instant closedAt, boolean fictitious, Scores scores,
      List<ResultAnswer.Participation> participation) {

    static Published of(Campaign campaign) {
      return new Published(campaign.id(), campaign.title(), campaign.closedAt(), campaign.fictitious(),
          campaign.scores(), ResultAnswer.participation(campaign));
    }
  }

  /** Empty until a campaign is closed. */
  static Optional<ScorecardAnswer> of(String allianceId, List<Campaign> campaigns) {
    List<Published> published = campaigns.stream().filter(Campaign::isClosed)
        .sorted(Comparator.comparing(Campaign::closedAt).reversed()).map(Published::of).toList();
    return published.isEmpty() ? Optional.empty()
        : Optional.of(new ScorecardAnswer(allianceId, published.getFirst(),
            published.size() > 1 ? published.get(1) : null));
  }
}
