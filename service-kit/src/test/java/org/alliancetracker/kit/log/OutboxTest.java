package org.alliancetracker.kit.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class OutboxTest {

  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

  private Instant now = NOON;
  private final Outbox outbox = new Outbox(() -> now);

  @Test
  void theAgeIsThatOfTheOldestAndOfNoneItIsZero() {
    assertThat(outbox.oldestSeconds()).isZero();

    outbox.begins("a");
    now = NOON.plusSeconds(30);
    outbox.begins("b");
    outbox.begins("a");
    now = NOON.plusSeconds(40);

    assertThat(outbox.size()).isEqualTo(2);
    assertThat(outbox.oldestSeconds()).isEqualTo(40);
  }

  @Test
  void whatWasAddedWhileARoundRanWaitsOn() {
    outbox.begins("a");
    outbox.begins("b");
    long round = outbox.mark();
    outbox.begins("b");

    outbox.sent("a", round);
    outbox.sent("b", round);

    assertThat(outbox.size()).isEqualTo(1);

    outbox.sent("b", outbox.mark());
    assertThat(outbox.size()).isZero();
  }

  @Test
  void whatAScanFindsIsAsOldAsItsCommit() {
    outbox.begins("a", NOON.minus(Duration.ofHours(2)));
    outbox.begins("a");

    assertThat(outbox.oldestSeconds()).isEqualTo(7200);
  }
}
