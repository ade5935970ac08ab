package org.alliancetracker.evaluation.campaign;

import org.alliancetracker.kit.decision.Refusal;

/** The two refusals every evaluator's action shares. */
final class Evaluators {

  private Evaluators() {}

  static Refusal notInvited() {
    return Refusal.forbidden("not-invited",
        "You are not invited to this evaluation; ask who opened it for an invitation.");
  }

  static Refusal closed() {
    return Refusal.conflict("evaluation-closed", "This evaluation is closed; answers can no longer be changed.");
  }
}
