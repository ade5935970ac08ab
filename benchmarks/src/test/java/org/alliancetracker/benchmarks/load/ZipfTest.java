package org.alliancetracker.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ZipfTest {

  @Test
  void aRankIsDrawnInProportionToItsPlace() {
    Zipf zipf = new Zipf(2_000, 1);
    int[] drawn = new int[2_000];
    for (int i = 0; i < 200_000; i++) {
      drawn[zipf.draw()]++;
    }
    assertThat((double) drawn[0] / drawn[1]).isEqualTo(2, within(0.1));
    assertThat((double) drawn[0] / drawn[9]).isEqualTo(10, within(1.0));
  }
}
