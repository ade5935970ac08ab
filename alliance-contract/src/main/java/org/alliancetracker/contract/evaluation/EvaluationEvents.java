package org.alliancetracker.contract.evaluation;

import org.alliancetracker.contract.codec.EventCodec;
import org.alliancetracker.contract.evaluation.EvaluationEvent.*;

/** Topic and wire names of the events of evaluations. */
public final class EvaluationEvents {

  public static final String TOPIC = "alliance.evaluation";

  private EvaluationEvents() {}

  public static EventCodec<EvaluationEvent> codec() {
    return new EventCodec<EvaluationEvent>()
        .register("alliance.evaluation.opened.v1", EvaluationOpened.class)
        .register("alliance.assessment.submitted.v1", AssessmentSubmitted.class)
        .register("alliance.assessment.revised.v1", AssessmentRevised.class)
        .register("alliance.evaluation.closed.v1", EvaluationClosed.class)
        .register("alliance.scores.published.v1", ScoresPublished.class);
  }
}
