package org.alliancetracker.benchmarks.load;

import java.util.Random;

/** Draws ranks 0 to n-1, where rank k is drawn in proportion to 1 / (k + 1) (exponent 1.0). */
public final class Zipf {

  private final double[] upTo;
  private final Random random;

  public Zipf(int n, long seed) {
    upTo = new double[n];
    random = new Random(seed);
    double sum = 0;
    for (int k = 0; k < n; k++) {
      sum += 1.0 / (k + 1);
      upTo[k] = sum;
    }
  }

  public int draw() {
    int found = java.util.Arrays.binarySearch(upTo, random.nextDouble() * upTo[upTo.length - 1]);
    return found >= 0 ? found : -found - 1;
  }
}
