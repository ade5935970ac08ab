package org.alliancetracker.notification.evaluation;

import java.time.Instant;
import java.util.List;
import org.alliancetracker.contract.envelope.Envelope;
import org.alliancetracker.contract.envelope.PartialDate;
import org.alliancetracker.contract.evaluation.EvaluationEvent;
import org.alliancetracker.contract.evaluation.EvaluationEvent.*;
import org.alliancetracker.contract.evaluation.InvitedEvaluator;
import org.alliancetracker.contract.evaluation.Scores;

/**
 * What notification-service knows of one evaluation.
 *
 * @param deadline null where none was set
 * @param scores null until they are published; never of a single evaluator
 * @param fictitious invented for a demonstration: every mail that shows its scores says so
 */
public record EvaluationView(
    String allianceId,
    String title,
    PartialDate deadline,
    List<String> evaluators,
    PartialDate closedOn,
    Scores scores,
    Instant publishedAt,
    boolean fictitious) {

  public EvaluationView {
    evaluators = evaluators == null ? List.of() : List.copyOf(evaluators);
  }

  public static EvaluationView unknown() {
    return new EvaluationView(null, null, null, List.of(), null, null, null, false);
  }

  public boolean open() {
    return allianceId != null && closedOn == null;
  }

  /** The view after one more event. */
  public EvaluationView fold(EvaluationEvent event, Envelope said) {
    return switch (event) {
      case EvaluationOpened e -> new EvaluationView(said.allianceId(), e.title(), e.deadline(),
          e.evaluators().stream().map(InvitedEvaluator::personId).distinct().toList(), null, null, null,
          e.fictitious());
      case EvaluationClosed e -> new EvaluationView(
          said.allianceId(), title, deadline, evaluators, said.happenedOn(), scores, publishedAt, fictitious);
      case ScoresPublished e -> new EvaluationView(said.allianceId(), title, deadline, evaluators, closedOn, e.scores(),
          said.recordedAt(), fictitious || e.scores() != null && e.scores().fictitious());
      case AssessmentSubmitted e -> this;
      case AssessmentRevised e -> this;
    };
  }
}
