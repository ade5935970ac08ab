package org.alliancetracker.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class AttemptsTest {

  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

  private final Attempts attempts = new Attempts(2, Duration.ofSeconds(8), Duration.ofMinutes(10));

  @Test
  void theFirstMistakesAreFree() {
    fail(2);

    assertThat(attempts.waitFor("ada", NOON)).isZero();
  }

  @Test
  void eachFurtherMistakeDoublesTheWaitUpToALimit() {
    fail(3);
    assertThat(attempts.waitFor("ada", NOON)).isEqualTo(Duration.ofSeconds(1));
    fail(1);
    assertThat(attempts.waitFor("ada", NOON)).isEqualTo(Duration.ofSeconds(2));
    fail(1);
    assertThat(attempts.waitFor("ada", NOON)).isEqualTo(Duration.ofSeconds(4));
    fail(100);
    assertThat(attempts.waitFor("ada", NOON)).isEqualTo(Duration.ofSeconds(8));
  }

  @Test
  void nobodyIsLockedOut() {
    fail(1000);

    assertThat(attempts.waitFor("ada", NOON.plusSeconds(8))).isZero();
  }

  @Test
  void oneDoesNotPayForAnother() {
    fail(1000);

    assertThat(attempts.waitFor("bob", NOON)).isZero();
  }

  @Test
  void successAndQuietForgetMistakes() {
    fail(5);
    attempts.succeeded("ada");
    assertThat(attempts.waitFor("ada", NOON)).isZero();

    fail(5);
    attempts.failed("ada", NOON.plus(Duration.ofMinutes(11)));
    assertThat(attempts.waitFor("ada", NOON.plus(Duration.ofMinutes(11)))).isZero();
  }

  private void fail(int times) {
    for (int i = 0; i < times; i++) {
      attempts.failed("ada", NOON);
    }
  }
}
