package org.alliancetracker.contract.evaluation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.alliancetracker.contract.code.Side;
import org.alliancetracker.contract.envelope.PartialDate;

/**
 * What can happen to one evaluation campaign, on the topic {@code alliance.evaluation}. Ratings never travel: they stay
 * sealed in the log of evaluation-service.
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public sealed interface EvaluationEvent {

  /**
   * A campaign begins.
   *
   * @param title or null
   * @param deadline after its last day the campaign may be closed without those who did not answer; or null
   * @param fictitious marks invented scores of demonstrations; every later page and mail must say so
   */
  record EvaluationOpened(
      String allianceId,
      String title,
      String rubricId,
      int rubricVersion,
      PartialDate deadline,
      List<InvitedEvaluator> evaluators,
      boolean fictitious)
      implements EvaluationEvent {
    public EvaluationOpened {
      evaluators = evaluators == null ? List.of() : List.copyOf(evaluators);
    }
  }

  /**
   * An evaluator sent an assessment: who and from which side.
   *
   * @param answered criteria that got a level
   * @param asked criteria that the evaluator did not call not applicable
   */
  record AssessmentSubmitted(String personId, Side side, int answered, int asked) implements EvaluationEvent {}

  /** An evaluator replaced an assessment after calibration; the former one stays in the log. */
  record AssessmentRevised(String personId, Side side, int answered, int asked, String reason)
      implements EvaluationEvent {}

  /** {@code reason} says why it was closed although evaluators were missing; null where none were. */
  record EvaluationClosed(String reason) implements EvaluationEvent {}

  record ScoresPublished(Scores scores) implements EvaluationEvent {}
}
