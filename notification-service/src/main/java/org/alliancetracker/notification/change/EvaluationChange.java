package org.alliancetracker.notification.change;

import java.util.Optional;
import org.alliancetracker.contract.envelope.Envelope;
import org.alliancetracker.contract.evaluation.EvaluationEvent;
import org.alliancetracker.contract.evaluation.EvaluationEvent.*;
import org.alliancetracker.notification.evaluation.EvaluationView;

/** What an event of an evaluation changes in the eyes of a steering committee. */
public final class EvaluationChange {

  private EvaluationChange() {}

  /** Assessments of single evaluators are never told; a closed campaign is told with its scores. */
  public static Optional<Change> of(EvaluationView after, EvaluationEvent event, Envelope said) {
    return Optional.ofNullable(switch (event) {
      case EvaluationOpened e -> Change.of(said, ChangeKind.EVALUATION_OPENED).about(e.title()).dated(e.deadline(), null);
      case ScoresPublished e -> Change.of(said, ChangeKind.SCORES_PUBLISHED).about(after.title());
      case EvaluationClosed e -> null;
      case AssessmentSubmitted e -> null;
      case AssessmentRevised e -> null;
    });
  }
}
