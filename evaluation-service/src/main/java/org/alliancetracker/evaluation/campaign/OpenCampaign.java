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
import org.alliancetracker.evaluation.refusal.EvaluationCode;
import org.alliancetracker.evaluation.rubric.Rubric;
import org.alliancetracker.kit.decision.Decision;
import org.alliancetracker.kit.decision.Refusal;
import org.alliancetracker.kit.decision.SharedCode;
import org.alliancetracker.kit.input.Faults;
import org.alliancetracker.kit.input.ShownText;

/**
 * Ask evaluators for their view of an alliance. A deadline in the past is legal: an alliance's history may be entered
 * late.
 *
 * @param invitable ids of those who may be invited
 */
record OpenCampaign(
    String allianceId,
    String title,
    Rubric rubric,
    PartialDate deadline,
    List<InvitedEvaluator> evaluators,
    boolean fictitious,
    Days days,
    Set<String> invitable) {

  static final int MOST_EVALUATORS = 200;

  Decision<EvaluationEvent> decide(Campaign campaign, Instant now) {
    if (campaign.id() != null) {
      return Decision.refused(Refusal.of(EvaluationCode.EVALUATION_EXISTS, "This evaluation exists already; open another one."));
    }
    return new Faults().line("title", title, Faults.NAME).first().or(this::problemWithEvaluators)
        .map(Decision::<EvaluationEvent>refused)
        .orElseGet(() -> Decision.accepted(days.draft(new EvaluationOpened(allianceId, Faults.orNull(title),
            rubric.id(), rubric.version(), deadline, evaluators, fictitious), now)));
  }

  private Optional<Refusal> problemWithEvaluators() {
    if (evaluators.isEmpty()) {
      return Optional.of(Refusal.at("evaluators", EvaluationCode.NO_EVALUATORS, "Invite at least one evaluator."));
    }
    if (evaluators.size() > MOST_EVALUATORS) {
      return Optional.of(Refusal.at("evaluators", SharedCode.TOO_MANY,
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

  private Optional<Refusal> problemWith(InvitedEvaluator evaluator, String field, Set<String> seen) {
    if (ShownText.isNothing(evaluator.personId())) {
      return Optional.of(Refusal.at(field + ".personId", SharedCode.MISSING, "Say which person is invited."));
    }
    if (evaluator.side() == null) {
      return Optional.of(
          Refusal.at(field + ".side", SharedCode.MISSING, "Say for which side the evaluator stands."));
    }
    if (!seen.add(evaluator.personId())) {
      return Optional.of(Refusal.at(field + ".personId", EvaluationCode.EVALUATOR_TWICE,
          "A person stands for one side only; keep one invitation."));
    }
    return new Faults().id(field + ".personId", evaluator.personId()).when(() -> !invitable.contains(evaluator.personId()),
        EvaluationCode.EVALUATOR_LEFT, field + ".personId",
        "This person has left the alliance and could not answer; leave the invitation away, or have a role given first.").first();
  }
}
