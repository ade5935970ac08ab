package org.alliancetracker.notification.outbound.record;

import static org.alliancetracker.notification.outbound.state.DeliveryState.CONFIRMED;
import static org.alliancetracker.notification.outbound.state.DeliveryState.PLANNED;
import static org.alliancetracker.notification.outbound.state.DeliveryState.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class MailCountsTest {

  private final MailCounts counts = new MailCounts();

  @Test
  void nothingIsClaimedBeforeTheFirstCount() {
    counts.moved(null, PLANNED);

    assertThat(counts.of(PLANNED)).isNaN();
  }

  @Test
  void stepsAreCountedFromTheLastCountOn() {
    counts.recount(() -> Map.of(PLANNED, 2L, CONFIRMED, 40L));
    counts.moved(null, PLANNED);
    counts.moved(PLANNED, CONFIRMED);
    counts.moved(PLANNED, UNKNOWN);

    assertThat(counts.of(PLANNED)).isEqualTo(1);
    assertThat(counts.of(CONFIRMED)).isEqualTo(41);
    assertThat(counts.of(UNKNOWN)).isEqualTo(1);
  }

  @Test
  void aCountDuringWhichSomethingMovedIsTakenAgain() {
    AtomicInteger looks = new AtomicInteger();

    counts.recount(() -> {
      if (looks.incrementAndGet() == 1) {
        counts.moved(null, PLANNED);
        return Map.of();
      }
      return Map.of(PLANNED, 1L);
    });

    assertThat(looks).hasValue(2);
    assertThat(counts.of(PLANNED)).isEqualTo(1);
  }
}
