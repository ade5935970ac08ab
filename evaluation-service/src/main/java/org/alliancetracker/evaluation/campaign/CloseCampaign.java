package org.alliancetracker.evaluation.campaign;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.alliancetracker.contract.evaluation.EvaluationEvent;
import org.alliancetracker.contract.evaluation.EvaluationEvent.EvaluationClosed;
import org.alliancetracker.contract.evaluation.EvaluationEvent.ScoresPublished;
import org.alliancetracker.contract.evaluation.Scores;
import org.alliancetracker.evaluation.refusal.EvaluationCode;
import org.alliancetracker.evaluation.rubric.Rubric;
import org.alliancetracker.evaluation.scoring.EqualSidesMean;
import org.alliancetracker.evaluation.scoring.ScoringMethod;
import org.alliancetracker.kit.decision.Decision;
import org.alliancetracker.kit.decision.Draft;
import org.alliancetracker.kit.decision.Refusal;
import org.alliancetracker.kit.input.Faults;

/**
 * Stop taking answers and publish the scores, in one commit: there is no closed campaign without its scores.
 *
 * @param overrideReason why not to wait for evaluators who are missing, or null
 * @param stands ids of those whose invitation stands now; only those who may still answer are waited for and counted
 */
record CloseCampaign(Rubric rubric, ScoringMethod method, String overrideReason, Days days, Set<String> stands) {

  Decision<EvaluationEvent> decide(Campaign campaign, Instant now) {
    if (campaign.isClosed()) {
      return Decision.refused(
          Refusal.of(EvaluationCode.EVALUATION_CLOSED, "This evaluation is closed already; read its result."));
    }
    return new Faults().text("override.reason", overrideReason, Faults.PARAGRAPH).first().or(() -> tooEarly(campaign, now))
        .map(Decision::<EvaluationEvent>refused).orElseGet(() -> close(campaign, now));
  }

  private Optional<Refusal> tooEarly(Campaign campaign, Instant now) {
    if (campaign.missing(stands).isEmpty() || days.passed(campaign.deadline(), now) || Faults.orNull(overrideReason) != null) {
      return Optional.empty();
    }
    return Optional.of(Refusal.of(EvaluationCode.EVALUATORS_MISSING,
            "Evaluators have not answered yet; wait for them or the deadline, or give a reason for closing now.")
        .with(Map.of("missing", campaign.missing(stands))));
  }

  private Decision<EvaluationEvent> close(Campaign campaign, Instant now) {
    String reason = campaign.missing(stands).isEmpty() ? null : Faults.orNull(overrideReason);
    List<String> uncounted =
        campaign.personIds().stream().filter(personId -> !stands.contains(personId)).toList();
    Scores scores = EqualSidesMean.score(method, rubric, campaign.views(uncounted), campaign.fictitious());
    List<Draft<EvaluationEvent>> events =
        List.of(days.draft(new EvaluationClosed(reason), now), days.draft(new ScoresPublished(scores), now));
    return uncounted.isEmpty() ? Decision.accepted(events) : Decision.sealed(new Closing(uncounted), events);
  }
}
