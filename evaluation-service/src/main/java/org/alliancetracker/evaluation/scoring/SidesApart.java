package org.alliancetracker.evaluation.scoring;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.alliancetracker.contract.code.Dimension;
import org.alliancetracker.contract.code.Side;
import org.alliancetracker.evaluation.rubric.Criterion;
import org.alliancetracker.evaluation.rubric.Rubric;
import org.alliancetracker.evaluation.rubric.RubricDimension;

/**
 * How the sides see one dimension. Shown for all sides that answered or for none: with one side left out, its figure
 * would follow from the dimension's score and the others. The same holds for the criteria within a dimension.
 *
 * @param sides null where a side has fewer evaluators than {@link ScoringMethod#minimumPerSide}
 * @param criteria null where a cell has fewer ratings than {@link ScoringMethod#minimumPerCell}; most disputed first
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SidesApart(Dimension dimension, List<SideMean> sides, List<CriterionBySide> criteria) {

  /** Mean of a side's criteria on 0 to 100, from {@code evaluators} persons. */
  public record SideMean(Side side, int evaluators, double mean) {}

  /**
   * One criterion by side.
   *
   * @param gap highest minus lowest mean level of the sides, in levels
   */
  public record CriterionBySide(String criterion, double gap, List<SideLevel> sides) {}

  /** Mean level of a side, 1 to the rubric's number of levels, from {@code ratings} ratings. */
  public record SideLevel(Side side, int ratings, double meanLevel) {}

  public static List<SidesApart> of(ScoringMethod method, Rubric rubric, List<View> views) {
    Tally tally = Tally.of(rubric, views);
    return rubric.dimensions().stream().map(dimension -> of(method, dimension, tally, views)).toList();
  }

  private static SidesApart of(ScoringMethod method, RubricDimension dimension, Tally tally, List<View> views) {
    Map<Side, Integer> evaluators = Tally.evaluators(dimension.criteria(), views);
    boolean sidesMayShow = allReach(evaluators.values(), method.minimumPerSide());
    boolean criteriaMayShow = sidesMayShow && dimension.criteria().stream()
        .allMatch(criterion -> allReach(
            tally.of(criterion).values().stream().map(Tally.Cell::count).toList(), method.minimumPerCell()));
    return new SidesApart(dimension.code(), sidesMayShow ? means(dimension, tally, evaluators) : null,
        criteriaMayShow ? criteria(dimension, tally) : null);
  }

  private static boolean allReach(Iterable<Integer> counts, int minimum) {
    for (int count : counts) {
      if (count < minimum) {
        return false;
      }
    }
    return true;
  }

  private static List<SideMean> means(RubricDimension dimension, Tally tally, Map<Side, Integer> evaluators) {
    return new TreeSet<>(evaluators.keySet()).stream()
        .map(side -> new SideMean(side, evaluators.get(side), Scale.mean(dimension.criteria().stream()
            .filter(criterion -> tally.of(criterion).containsKey(side))
            .map(criterion -> Scale.toHundred(tally.of(criterion).get(side).meanLevel(), tally.levels()))
            .toList()).orElseThrow()))
        .toList();
  }

  private static List<CriterionBySide> criteria(RubricDimension dimension, Tally tally) {
    return dimension.criteria().stream()
        .filter(criterion -> !tally.of(criterion).isEmpty())
        .map(criterion -> bySide(criterion, tally))
        .sorted(Comparator.comparingDouble(CriterionBySide::gap).reversed()).toList();
  }

  private static CriterionBySide bySide(Criterion criterion, Tally tally) {
    List<SideLevel> levels = new TreeSet<>(tally.of(criterion).keySet()).stream()
        .map(side -> new SideLevel(side, tally.of(criterion).get(side).count(),
            tally.of(criterion).get(side).meanLevel()))
        .toList();
    double lowest = levels.stream().mapToDouble(SideLevel::meanLevel).min().orElseThrow();
    double highest = levels.stream().mapToDouble(SideLevel::meanLevel).max().orElseThrow();
    return new CriterionBySide(criterion.code(), highest - lowest, levels);
  }
}
