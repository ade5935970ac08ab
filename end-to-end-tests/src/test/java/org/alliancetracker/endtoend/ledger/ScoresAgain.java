package org.alliancetracker.endtoend.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * Dimension scores computed once more, from what evaluators sent, by code that shares nothing with the service: mean of
 * a side's persons, mean of the sides, mean of the criteria, on 0 to 100 (docs/domain.md, Scores). Nothing below half the
 * applicable answers or below two evaluators.
 */
final class ScoresAgain {

  static final String NOT_APPLICABLE = "not_applicable";
  private static final List<String> LETTERS = List.of("P", "I", "C");
  private static final int CRITERIA = 5;
  private static final double LEAST_COVERAGE = 0.5;
  private static final double TOP_LEVEL = 5;

  /** One person's answers: by criterion a level, {@code not_applicable}, or anything else for no answer. */
  record View(String side, Map<String, String> answers) {
  }

  private ScoresAgain() {
  }

  /** For performance, innovation and trust; empty where no score may be given. */
  static List<OptionalDouble> of(List<View> views) {
    return LETTERS.stream().map(letter -> dimension(letter, views)).toList();
  }

  private static OptionalDouble dimension(String letter, List<View> views) {
    List<Double> criteria = new ArrayList<>();
    int rated = 0;
    int applicable = 0;
    int voices = 0;
    for (View view : views) {
      int before = rated;
      for (int i = 1; i <= CRITERIA; i++) {
        String answer = view.answers().getOrDefault(letter + i, "");
        rated += isLevel(answer) ? 1 : 0;
        applicable += answer.equals(NOT_APPLICABLE) ? 0 : 1;
      }
      voices += rated > before ? 1 : 0;
    }
    for (int i = 1; i <= CRITERIA; i++) {
      criterion(letter + i, views).ifPresent(criteria::add);
    }
    boolean enough = applicable > 0 && (double) rated / applicable >= LEAST_COVERAGE && voices >= 2;
    return enough ? mean(criteria) : OptionalDouble.empty();
  }

  private static OptionalDouble criterion(String code, List<View> views) {
    Map<String, List<Double>> bySide = new TreeMap<>();
    for (View view : views) {
      String answer = view.answers().getOrDefault(code, "");
      if (isLevel(answer)) {
        bySide.computeIfAbsent(view.side(), side -> new ArrayList<>())
            .add((Integer.parseInt(answer) - 1) * 100 / (TOP_LEVEL - 1));
      }
    }
    return mean(bySide.values().stream().map(levels -> mean(levels).orElseThrow()).toList());
  }

  private static OptionalDouble mean(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).average();
  }

  private static boolean isLevel(String answer) {
    return answer.matches("[1-5]");
  }
}
