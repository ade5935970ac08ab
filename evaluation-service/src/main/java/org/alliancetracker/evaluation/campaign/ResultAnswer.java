package org.alliancetracker.evaluation.campaign;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.alliancetracker.contract.code.Side;
import org.alliancetracker.contract.evaluation.InvitedEvaluator;
import org.alliancetracker.contract.evaluation.Scores;
import org.alliancetracker.evaluation.rubric.Rubric;
import org.alliancetracker.evaluation.scoring.ScoringMethod;
import org.alliancetracker.evaluation.scoring.SidesApart;

/**
 * A closed campaign's result. It names no evaluator's answers: sides are shown apart only as far as the method's
 * minimums allow.
 *
 * @param method with its parameters, so that a page can explain the figures
 * @param participation how many of each side were invited and answered
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ResultAnswer(
    String evaluationId,
    String allianceId,
    String title,
    boolean fictitious,
    Instant closedAt,
    String closingReason,
    ScoringMethod method,
    Scores scores,
    List<Participation> participation,
    List<SidesApart> dimensions) {

  record Participation(Side side, long invited, long answered) {}

  static ResultAnswer of(Campaign campaign, Rubric rubric) {
    ScoringMethod method = ScoringMethod.withId(campaign.scores().method()).orElseThrow();
    return new ResultAnswer(campaign.id(), campaign.allianceId(), campaign.title(), campaign.fictitious(),
        campaign.closedAt(), campaign.closingReason(), method, campaign.scores(), participation(campaign),
        SidesApart.of(method, rubric, campaign.views(campaign.uncounted())));
  }

  static List<Participation> participation(Campaign campaign) {
    List<InvitedEvaluator> counted = campaign.expected(Set.of());
    return Arrays.stream(Side.values())
        .map(side -> new Participation(side, counted.stream().filter(invited -> invited.side() == side).count(),
            counted.stream().filter(invited -> invited.side() == side)
                .filter(invited -> campaign.submissionOf(invited.personId()).isPresent()).count()))
        .filter(each -> each.invited() > 0).toList();
  }
}
