package org.alliancetracker.contract.evaluation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * The published result of an evaluation: three dimension scores and no overall one (docs/domain.md, Scores).
 *
 * @param method name and version of the way of computing, so that a result can be computed again
 * @param seed of the random generator of interval methods, 0 where none was used
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Scores(
    String rubricId, int rubricVersion, String method, long seed, boolean fictitious, List<DimensionScore> dimensions) {

  public Scores {
    dimensions = dimensions == null ? List.of() : List.copyOf(dimensions);
  }
}
