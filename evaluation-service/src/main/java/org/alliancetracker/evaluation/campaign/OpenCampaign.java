package org.alliancetracker.evaluation.campaign;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.alliancetracker.contract.envelope.PartialDate;
import org.alliancetracker.contract.evaluation.EvaluationEvent;
import org.alliancetracker.contract.evaluation.EvaluationEvent.EvaluationOpened;
import org.alliancetracker.contract.evaluation.InvitedEvaluator;
import org.alliancetracker.evaluation.input.PlainText;
import org.alliancetracker.evaluation.rubric.Rubric;
import org.alliancetracker.kit.decision.Decision;
import org.alliancetracker.kit.decision.Refusal;

/**
 * Ask evaluators for their view of an alliance. A deadline in the past is legal: an alliance's history may be entered
 * late.
 */
record OpenCampaign(
    String allianceId,
    String title,
    Rubric rubric,
    PartialDate deadline,
    List<InvitedEvaluator> evaluators,
    boolean fictitious) {

  static final int MOST_EVALUATORS = 200;

  /** The id was taken by another campaign a moment ago; the next number is free. */
  static final String TAKEN = "evaluation-exists";

  Decision<EvaluationEvent> decide(Campaign campaign, Instant now) {
    if (campaign.id() != null) {
      return Decision.refused(Refusal.conflict(TAKEN, "This evaluation exists already; open another one."));
    }
    return PlainText.problemInLine("title", title).or(this::problemWithEvaluators)
        .map(Decision::<EvaluationEvent>refused)
        .orElseGet(() -> Decision.accepted(Today.draft(new EvaluationOpened(allianceId, PlainText.orNull(title),
            rubric.id(), rubric.version(), deadline, evaluators, fictitious), now)));
  }

  private Optional<Refusal> problemWithEvaluators() {
    if (evaluators.isEmpty()) {
      return Optional.of(Refusal.unprocessable("no-evaluators", "evaluators", "Invite at least one evaluator."));
    }
    if (evaluators.size() > MOST_EVALUATORS) {
      return Optional.of(Refusal.unprocessable("too-many-evaluators", "evaluators",
          "Invite at most " + MOST_EVALUATORS + " evaluators."));
    }
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < evaluators.size(); i++) {
      String field = "evaluators[" + i + "]";
      Optional<Refusal> problem = problemWith(evaluators.get(i), field, seen);
      if (problem.isPresent()) {
        return problem;
      }
    }
    return Optional.empty();
  }

  private static Optional<Refusal> problemWith(InvitedEvaluator evaluator, String field, Set<String> seen) {
    if (evaluator.personId() == null || evaluator.personId().isBlank()) {
      return Optional.of(Refusal.invalid("missing-field", field + ".personId", "Say which person is invited."));
    }
    if (evaluator.side() == null) {
      return Optional.of(
          Refusal.invalid("missing-field", field + ".side", "Say for which side the evaluator stands."));
    }
    if (!seen.add(evaluator.personId())) {
      return Optional.of(Refusal.unprocessable("evaluator-twice", field + ".personId",
          "A person stands for one side only; keep one invitation."));
    }
    return PlainText.problemInLine(field + ".personId", evaluator.personId());
  }
}
