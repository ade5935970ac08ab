package org.alliancetracker.evaluation.scoring;

import java.util.Optional;

/**
 * A way of computing, with its parameters. The name and version stand with every result; a version never changes.
 *
 * @param name for example {@code equal-sides-mean}
 * @param dataThreshold least coverage, 0 to 1, for a dimension to get a score (COINr's data threshold)
 * @param minimumEvaluators least evaluators who rated in a dimension; a score is never one person's (docs/domain.md, Guards)
 * @param minimumPerSide least evaluators on every side before the sides' dimension means are shown apart
 * @param minimumPerCell least ratings by every side on every criterion before criteria are shown by side
 */
public record ScoringMethod(
    String name,
    int version,
    double dataThreshold,
    int minimumEvaluators,
    int minimumPerSide,
    int minimumPerCell) {

  /**
   * Mean of the persons of a side per criterion, mean of the sides, mean of the criteria that have answers, on 0 to 100
   * (docs/domain.md, Scores and Guards). Half of the applicable answers must be there. A mean of two hides each from all but the
   * other, which is enough for a whole dimension; on a single criterion three are needed.
   */
  public static final ScoringMethod EQUAL_SIDES_MEAN_1 = new ScoringMethod("equal-sides-mean", 1, 0.5, 2, 2, 3);

  /** As it is kept with a result: {@code equal-sides-mean/1}. */
  public String id() {
    return name + "/" + version;
  }

  public static ScoringMethod current() {
    return EQUAL_SIDES_MEAN_1;
  }

  /** The method a result was computed with, to compute it again. */
  public static Optional<ScoringMethod> withId(String id) {
    return EQUAL_SIDES_MEAN_1.id().equals(id) ? Optional.of(EQUAL_SIDES_MEAN_1) : Optional.empty();
  }
}
