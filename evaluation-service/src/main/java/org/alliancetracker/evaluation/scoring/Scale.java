package org.alliancetracker.evaluation.scoring;

import java.util.List;
import java.util.OptionalDouble;

/** Arithmetic of scores (docs/domain.md, Scores). */
final class Scale {

  private Scale() {}

  /** A level or a mean of levels, 1 to {@code levels}, on 0 to 100: {@code (x - 1) / (L - 1) * 100}. */
  static double toHundred(double level, int levels) {
    return (level - 1) / (levels - 1) * 100;
  }

  /** Arithmetic mean, equal weights, full compensation; of nothing there is none, and a missing value is not 0. */
  static OptionalDouble mean(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).average();
  }
}
