package org.alliancetracker.partnership.evaluation;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.alliancetracker.contract.alliance.AllianceEvent.EvaluationRecorded;
import org.alliancetracker.contract.evaluation.EvaluationEvent;
import org.alliancetracker.contract.evaluation.EvaluationEvent.AssessmentRevised;
import org.alliancetracker.contract.evaluation.EvaluationEvent.AssessmentSubmitted;
import org.alliancetracker.contract.evaluation.EvaluationEvent.EvaluationClosed;
import org.alliancetracker.contract.evaluation.EvaluationEvent.EvaluationOpened;
import org.alliancetracker.contract.evaluation.EvaluationEvent.ScoresPublished;
import org.alliancetracker.contract.evaluation.Scores;

/** What this service keeps of one evaluation. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record EvaluationView(String title, boolean fictitious, boolean closed, Scores scores) {

  static final EvaluationView NONE = new EvaluationView(null, false, false, null);

  EvaluationView after(EvaluationEvent event) {
    return switch (event) {
      case EvaluationOpened opened -> new EvaluationView(opened.title(), opened.fictitious(), false, null);
      case EvaluationClosed ended -> new EvaluationView(title, fictitious, true, scores);
      case ScoresPublished published ->
          new EvaluationView(title, fictitious || published.scores().fictitious(), closed, published.scores());
      case AssessmentSubmitted submitted -> this;
      case AssessmentRevised revised -> this;
    };
  }

  EvaluationRecorded told(String evaluationId) {
    return new EvaluationRecorded(evaluationId, title, closed, fictitious, scores);
  }
}
