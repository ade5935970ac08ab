package org.alliancetracker.evaluation.scoring;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.alliancetracker.contract.code.Side;
import org.alliancetracker.evaluation.assessment.Answer;
import org.alliancetracker.evaluation.rubric.Criterion;
import org.alliancetracker.evaluation.rubric.Rubric;

/**
 * The levels given, counted per criterion and side. Sums of whole numbers do not depend on the order of evaluators, so
 * scores computed again are equal to the last bit.
 */
record Tally(Map<String, Map<Side, Cell>> cells, int levels) {

  /** Ratings of one side on one criterion. */
  record Cell(int sum, int count) {

    Cell plus(int level) {
      return new Cell(sum + level, count + 1);
    }

    double meanLevel() {
      return (double) sum / count;
    }
  }

  static Tally of(Rubric rubric, List<View> views) {
    Map<String, Map<Side, Cell>> cells = new TreeMap<>();
    rubric.criteria().forEach(criterion -> cells.put(criterion.code(), new EnumMap<>(Side.class)));
    for (View view : views) {
      for (Answer answer : view.assessment().answers()) {
        if (answer.isRated() && cells.containsKey(answer.criterion())) {
          cells.get(answer.criterion()).merge(view.side(), new Cell(answer.level(), 1),
              (before, one) -> before.plus(one.sum()));
        }
      }
    }
    return new Tally(cells, rubric.topLevel());
  }

  /** Ratings of a criterion by the sides that gave any. */
  Map<Side, Cell> of(Criterion criterion) {
    return cells.get(criterion.code());
  }

  /** Means of the sides on one criterion, each side once however many speak for it; empty where nobody rated. */
  List<Double> sideMeans(Criterion criterion) {
    return of(criterion).entrySet().stream().sorted(Comparator.comparing(Map.Entry::getKey))
        .map(entry -> Scale.toHundred(entry.getValue().meanLevel(), levels)).toList();
  }

  /** How many evaluators of each side rated at least one of the criteria. */
  static Map<Side, Integer> evaluators(List<Criterion> criteria, List<View> views) {
    List<String> codes = criteria.stream().map(Criterion::code).toList();
    return views.stream()
        .filter(view -> view.assessment().answers().stream()
            .anyMatch(answer -> answer.isRated() && codes.contains(answer.criterion())))
        .collect(Collectors.groupingBy(View::side, () -> new EnumMap<>(Side.class),
            Collectors.collectingAndThen(Collectors.mapping(Function.identity(), Collectors.toList()), List::size)));
  }
}
