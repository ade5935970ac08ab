package org.alliancetracker.evaluation.campaign;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.alliancetracker.contract.evaluation.EvaluationEvent;
import org.alliancetracker.contract.evaluation.EvaluationEvent.AssessmentRevised;
import org.alliancetracker.contract.evaluation.EvaluationEvent.AssessmentSubmitted;
import org.alliancetracker.contract.evaluation.InvitedEvaluator;
import org.alliancetracker.evaluation.assessment.Answer;
import org.alliancetracker.evaluation.assessment.AnswerRules;
import org.alliancetracker.evaluation.assessment.Assessment;
import org.alliancetracker.evaluation.refusal.EvaluationCode;
import org.alliancetracker.evaluation.rubric.Rubric;
import org.alliancetracker.kit.decision.Decision;
import org.alliancetracker.kit.decision.Refusal;
import org.alliancetracker.kit.input.Faults;

/**
 * Send one's answers, for the first time or again. They are sealed in the commit; the event only says that they came.
 *
 * @param answers from the request or the draft; empty where there is neither
 * @param partial leave unanswered what is unanswered
 * @param reason why an assessment is revised, or null
 */
record SubmitAssessment(
    String personId,
    Rubric rubric,
    Optional<List<Answer>> answers,
    long draftRevision,
    boolean partial,
    String reason,
    Days days) {

  Decision<EvaluationEvent> decide(Campaign campaign, Instant now) {
    Optional<InvitedEvaluator> invitation = campaign.invitationOf(personId);
    if (invitation.isEmpty()) {
      return Decision.refused(Evaluators.notInvited());
    }
    if (campaign.isClosed()) {
      return Decision.refused(Evaluators.closed());
    }
    if (answers.isEmpty()) {
      return Decision.refused(Refusal.at("answers", EvaluationCode.NO_DRAFT,
          "There is no draft to send; save one first, or send the answers with this request."));
    }
    return AnswerRules.ofSubmission(rubric, answers.get(), partial)
        .or(() -> new Faults().text("reason", reason, Faults.PARAGRAPH).first())
        .map(Decision::<EvaluationEvent>refused)
        .orElseGet(() -> accept(campaign, invitation.get(), answers.get(), now));
  }

  private Decision<EvaluationEvent> accept(
      Campaign campaign, InvitedEvaluator invited, List<Answer> given, Instant now) {
    Optional<Submission> former = campaign.submissionOf(personId);
    if (former.isPresent() && former.get().assessment().answers().equals(given)) {
      return Decision.accepted(List.of());
    }
    Assessment assessment = new Assessment(given, draftRevision);
    int answered = assessment.rated();
    int asked = assessment.applicable(rubric);
    EvaluationEvent event = former.isPresent()
        ? new AssessmentRevised(personId, invited.side(), answered, asked, Faults.orNull(reason))
        : new AssessmentSubmitted(personId, invited.side(), answered, asked);
    return Decision.sealed(assessment, List.of(days.draft(event, now)));
  }
}
