package org.alliancetracker.notification.evaluation;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.alliancetracker.contract.code.Dimension;
import org.alliancetracker.contract.evaluation.DimensionScore;
import org.alliancetracker.notification.evaluation.ScoredEvaluation.DimensionLine;

/** Published results, beside those of the evaluation before. */
public final class ScoreLines {

  private ScoreLines() {}

  /** The results of those that have one; each evaluation once. */
  public static List<ScoredEvaluation> of(Stream<String> ids, Map<String, EvaluationView> evaluations) {
    return ids.distinct().filter(id -> evaluations.containsKey(id) && evaluations.get(id).scores() != null)
        .map(id -> of(id, evaluations)).toList();
  }

  /** The result of one evaluation whose scores are published. */
  public static ScoredEvaluation of(String id, Map<String, EvaluationView> evaluations) {
    EvaluationView one = evaluations.get(id);
    Optional<EvaluationView> before = evaluations.values().stream()
        .filter(e -> e.scores() != null && e.publishedAt().isBefore(one.publishedAt()))
        .filter(e -> Objects.equals(e.scores().rubricId(), one.scores().rubricId()))
        .max(Comparator.comparing(EvaluationView::publishedAt));
    return new ScoredEvaluation(id, one.title(), one.fictitious(),
        one.scores().dimensions().stream()
            .sorted(Comparator.comparing(DimensionScore::dimension))
            .map(d -> new DimensionLine(d.dimension(), d.score(), d.intervalLow(), d.intervalHigh(), d.coverage(),
                change(d, before), d.evaluatorsBySide()))
            .toList());
  }

  private static Double change(DimensionScore now, Optional<EvaluationView> before) {
    Double then = before.map(e -> score(e, now.dimension())).orElse(null);
    return then == null || now.score() == null ? null : now.score() - then;
  }

  private static Double score(EvaluationView evaluation, Dimension dimension) {
    return evaluation.scores().dimensions().stream().filter(d -> d.dimension() == dimension)
        .map(DimensionScore::score).filter(Objects::nonNull).findFirst().orElse(null);
  }
}
