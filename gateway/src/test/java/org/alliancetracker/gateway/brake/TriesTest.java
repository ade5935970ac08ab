package org.alliancetracker.gateway.brake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TriesTest {

  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
  private static final Key ADA = new Key(1, 1);
  private static final Key BOB = new Key(2, 2);

  private final Tries tries = new Tries(3, Duration.ofSeconds(8), Duration.ofMinutes(10), 100);

  @Test
  void theFirstTriesAreFree() {
    count(2);

    assertThat(tries.waitFor(ADA, NOON)).isZero();
  }

  @Test
  void eachFurtherTryDoublesTheWaitUpToALimit() {
    count(3);
    assertThat(tries.waitFor(ADA, NOON)).isEqualTo(Duration.ofSeconds(1));
    count(1);
    assertThat(tries.waitFor(ADA, NOON)).isEqualTo(Duration.ofSeconds(2));
    count(1);
    assertThat(tries.waitFor(ADA, NOON)).isEqualTo(Duration.ofSeconds(4));
    count(100);
    assertThat(tries.waitFor(ADA, NOON)).isEqualTo(Duration.ofSeconds(8));
  }

  @Test
  void nobodyIsLockedOut() {
    count(1000);

    assertThat(tries.waitFor(ADA, NOON.plusSeconds(8))).isZero();
  }

  @Test
  void oneDoesNotPayForAnother() {
    count(1000);

    assertThat(tries.waitFor(BOB, NOON)).isZero();
  }

  @Test
  void quietForgetsTries() {
    count(5);

    assertThat(tries.waitFor(ADA, NOON.plus(Duration.ofMinutes(11)))).isZero();
    tries.count(ADA, NOON.plus(Duration.ofMinutes(11)));
    assertThat(tries.waitFor(ADA, NOON.plus(Duration.ofMinutes(11)))).isZero();
  }

  @Test
  void whatIsTakenBackWasNeverThere() {
    count(3);
    Tries.Counted good = tries.count(ADA, NOON.plusSeconds(60));
    assertThat(tries.waitFor(ADA, NOON.plusSeconds(60))).isEqualTo(Duration.ofSeconds(2));

    good.takeBack();

    assertThat(tries.waitFor(ADA, NOON.plusSeconds(60))).isZero();
    assertThat(tries.waitFor(ADA, NOON)).isEqualTo(Duration.ofSeconds(1));
  }

  @Test
  void whatOthersCountedMeanwhileStays() {
    Tries.Counted good = tries.count(ADA, NOON);
    count(3);

    good.takeBack();

    assertThat(tries.waitFor(ADA, NOON)).isEqualTo(Duration.ofSeconds(1));
  }

  private void count(int times) {
    for (int i = 0; i < times; i++) {
      tries.count(ADA, NOON);
    }
  }
}
