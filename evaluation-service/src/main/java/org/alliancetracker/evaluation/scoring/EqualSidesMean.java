package org.alliancetracker.evaluation.scoring;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.alliancetracker.contract.code.Side;
import org.alliancetracker.contract.evaluation.DimensionScore;
import org.alliancetracker.contract.evaluation.Scores;
import org.alliancetracker.evaluation.assessment.Abstention;
import org.alliancetracker.evaluation.assessment.Answer;
import org.alliancetracker.evaluation.rubric.Criterion;
import org.alliancetracker.evaluation.rubric.Rubric;
import org.alliancetracker.evaluation.rubric.RubricDimension;

/** Three dimension scores from sealed assessments; the same input gives the same scores for ever. */
public final class EqualSidesMean {

  private EqualSidesMean() {}

  /** Only assessments that were sent count; who was invited and stayed silent shows in the number of evaluators. */
  public static Scores score(ScoringMethod method, Rubric rubric, List<View> views, boolean fictitious) {
    Tally tally = Tally.of(rubric, views);
    List<DimensionScore> dimensions =
        rubric.dimensions().stream().map(dimension -> score(method, dimension, tally, views)).toList();
    return new Scores(rubric.id(), rubric.version(), method.id(), 0, fictitious, dimensions);
  }

  private static DimensionScore score(ScoringMethod method, RubricDimension dimension, Tally tally, List<View> views) {
    Map<Side, Integer> evaluators = Tally.evaluators(dimension.criteria(), views);
    double coverage = coverage(dimension.criteria(), views);
    int voices = evaluators.values().stream().mapToInt(Integer::intValue).sum();
    boolean enough = coverage >= method.dataThreshold() && voices >= method.minimumEvaluators();
    OptionalDouble mean = mean(dimension.criteria(), tally);
    Double score = enough && mean.isPresent() ? Double.valueOf(mean.getAsDouble()) : null;
    return new DimensionScore(dimension.code(), score, null, null, coverage, null, evaluators);
  }

  private static OptionalDouble mean(List<Criterion> criteria, Tally tally) {
    return Scale.mean(criteria.stream()
        .map(criterion -> Scale.mean(tally.sideMeans(criterion)))
        .filter(OptionalDouble::isPresent).map(OptionalDouble::getAsDouble).toList());
  }

  /**
   * Levels given, of the answers that could have been: not-applicable leaves the denominator, cannot-judge and
   * unanswered stay in it. 0 where nothing was applicable.
   */
  private static double coverage(List<Criterion> criteria, List<View> views) {
    List<String> codes = criteria.stream().map(Criterion::code).toList();
    long rated = 0;
    long applicable = 0;
    for (View view : views) {
      List<Answer> answers =
          view.assessment().answers().stream().filter(answer -> codes.contains(answer.criterion())).toList();
      rated += answers.stream().filter(Answer::isRated).count();
      applicable += codes.size()
          - answers.stream().filter(answer -> answer.abstention() == Abstention.NOT_APPLICABLE).count();
    }
    return applicable == 0 ? 0 : (double) rated / applicable;
  }
}
