package org.alliancetracker.contract.evaluation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.alliancetracker.contract.code.Dimension;
import org.alliancetracker.contract.code.Side;

/**
 * One impact's score.
 *
 * @param score 0 to 100, or null where too little was answered
 * @param intervalLow lower end, 0 to 100, or null while no interval is computed
 * @param intervalHigh upper end, likewise
 * @param coverage share of applicable answers that were given, 0 to 1
 * @param raterAgreement agreement between evaluators, or null while it is not computed
 * @param evaluatorsBySide how many evaluators of each side answered
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DimensionScore(
    Dimension dimension,
    Double score,
    Double intervalLow,
    Double intervalHigh,
    double coverage,
    Double raterAgreement,
    Map<Side, Integer> evaluatorsBySide) {

  public DimensionScore {
    // In the order of the sides: the same result is the same text whenever it is written.
    evaluatorsBySide =
        evaluatorsBySide == null ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(evaluatorsBySide));
  }
}
