package org.alliancetracker.evaluation.rubric;

import java.util.List;
import org.alliancetracker.contract.code.Dimension;

/**
 * One of the three impacts with its criteria.
 *
 * @param horizonMonths after how many months it is fair to expect this impact; a default, not a rule
 */
public record RubricDimension(
    Dimension code, Bilingual label, int horizonMonths, Bilingual horizonLabel, List<Criterion> criteria) {

  public RubricDimension {
    criteria = criteria == null ? List.of() : List.copyOf(criteria);
  }
}
