package org.alliancetracker.evaluation.campaign;

import org.alliancetracker.evaluation.refusal.EvaluationCode;
import org.alliancetracker.kit.decision.Refusal;

/** The two refusals every evaluator's action shares. */
final class Evaluators {

  private Evaluators() {}

  static Refusal notInvited() {
    return Refusal.of(EvaluationCode.NOT_INVITED,
        "You are not invited to this evaluation; ask who opened it for an invitation.");
  }

  static Refusal closed() {
    return Refusal.of(EvaluationCode.EVALUATION_CLOSED, "This evaluation is closed; answers can no longer be changed.");
  }
}
