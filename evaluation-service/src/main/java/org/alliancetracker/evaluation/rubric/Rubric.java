package org.alliancetracker.evaluation.rubric;

import java.util.List;
import java.util.stream.Stream;

/**
 * The questions and the scale of an evaluation (docs/domain.md, Rubric). A version never changes once it is there, because
 * published scores must stay computable.
 *
 * @param about whose instrument it is and what it is not
 */
public record Rubric(
    String id, int version, Bilingual title, Bilingual about, List<Level> levels, List<RubricDimension> dimensions) {

  public Rubric {
    levels = levels == null ? List.of() : List.copyOf(levels);
    dimensions = dimensions == null ? List.of() : List.copyOf(dimensions);
  }

  /** The number of levels, L; levels are 1 to L. */
  public int topLevel() {
    return levels.size();
  }

  public Stream<Criterion> criteria() {
    return dimensions.stream().flatMap(dimension -> dimension.criteria().stream());
  }
}
