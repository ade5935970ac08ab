package org.alliancetracker.notification.evaluation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.alliancetracker.contract.code.Dimension;
import org.alliancetracker.contract.code.Side;

/** The published result of a closed evaluation. */
public record ScoredEvaluation(String evaluationId, String title, boolean fictitious, List<DimensionLine> dimensions) {

  public ScoredEvaluation {
    dimensions = dimensions == null ? List.of() : List.copyOf(dimensions);
  }

  /** One impact: score and interval 0 to 100, coverage 0 to 1, change since the evaluation before; null where unknown. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record DimensionLine(
      Dimension dimension,
      Double score,
      Double low,
      Double high,
      double coverage,
      Double change,
      Map<Side, Integer> evaluators) {

    public DimensionLine {
      evaluators = evaluators == null ? Map.of() : Map.copyOf(evaluators);
    }
  }
}
