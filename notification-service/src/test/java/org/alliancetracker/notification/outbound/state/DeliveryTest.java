package org.alliancetracker.notification.outbound.state;

import static org.alliancetracker.notification.outbound.state.DeliveryState.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.alliancetracker.notification.outbound.state.Delivery.Mail;
import org.junit.jupiter.api.Test;

class DeliveryTest {

  private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
  private final Delivery planned =
      Delivery.planned("atelier:5:p1:milestone_reached", Mail.NOTICE, "milestone_reached", "atelier", "p1", NOW, NOW, "atelier:5");

  @Test
  void theWayOfAMailThatArrives() {
    Delivery confirmed = planned.claim("a", NOW).flatMap(d -> d.handOver("a", NOW)).flatMap(d -> d.confirm("a", NOW))
        .orElseThrow();

    assertThat(confirmed.state()).isEqualTo(CONFIRMED);
    assertThat(confirmed.revision()).isEqualTo(4);
    assertThat(confirmed.state().open()).isFalse();
  }

  @Test
  void aCrashBeforeTheLastDotLeavesAClaimThatAnybodyMayTakeOver() {
    Delivery claimed = planned.claim("dead", NOW).orElseThrow();

    assertThat(claimed.claim("next", NOW)).get().extracting(Delivery::token).isEqualTo("next");
  }

  @Test
  void whoLostTheClaimCannotSendTheLastDot() {
    Delivery taken = planned.claim("slow", NOW).flatMap(d -> d.claim("quick", NOW)).orElseThrow();

    assertThat(taken.handOver("slow", NOW)).isEmpty();
    assertThat(taken.handOver("quick", NOW)).isPresent();
  }

  @Test
  void aCrashAfterHandingOverIsUnknownAndNeverSentAgainByItself() {
    Delivery handedOver = planned.claim("dead", NOW).flatMap(d -> d.handOver("dead", NOW)).orElseThrow();
    Delivery unknown = handedOver.lost(NOW, "stopped while the server was asked").orElseThrow();

    assertThat(handedOver.claim("next", NOW)).isEmpty();
    assertThat(unknown.state()).isEqualTo(UNKNOWN);
    assertThat(unknown.claim("next", NOW)).isEmpty();
    assertThat(unknown.drop(WITHDRAWN, NOW, "undone")).isEmpty();
  }

  @Test
  void anAnswerThatComesAfterAllTurnsUnknownIntoConfirmed() {
    Delivery unknown = planned.claim("paused", NOW).flatMap(d -> d.handOver("paused", NOW))
        .flatMap(d -> d.lost(NOW, "no answer")).orElseThrow();

    assertThat(unknown.confirm("other", NOW)).isEmpty();
    assertThat(unknown.confirm("paused", NOW)).get().extracting(Delivery::state).isEqualTo(CONFIRMED);
  }

  @Test
  void onlyAnOperatorSendsAnUnknownMailAgain() {
    Delivery unknown = planned.claim("a", NOW).flatMap(d -> d.handOver("a", NOW)).flatMap(d -> d.lost(NOW, "cut"))
        .orElseThrow();

    Delivery again = unknown.resend(NOW, "p-admin").orElseThrow();
    assertThat(again.state()).isEqualTo(PLANNED);
    assertThat(again.reason()).contains("p-admin");
    assertThat(unknown.confirm("a", NOW).flatMap(d -> d.resend(NOW, "p-admin"))).isEmpty();
  }

  @Test
  void laterIsTriedAgainWithGrowingPausesForADayThenRefused() {
    // given a server that always says later
    Delivery delivery = planned;
    Instant now = NOW;
    Duration before = Duration.ZERO;
    int tries = 0;
    while (delivery.state().open()) {
      delivery = delivery.claim("a", now).orElseThrow().later("a", now, "451 try later", 0).orElseThrow();
      tries++;
      if (delivery.state() == RETRY) {
        Duration pause = Duration.between(now, delivery.due());
        assertThat(pause).isGreaterThanOrEqualTo(before).isLessThanOrEqualTo(Duration.ofHours(2));
        before = pause;
        now = delivery.due();
      }
    }
    assertThat(delivery.state()).isEqualTo(REFUSED);
    assertThat(Duration.between(NOW, now)).isBetween(Duration.ofHours(24), Duration.ofHours(26));
    assertThat(tries).isBetween(15, 30);
  }

  @Test
  void jitterSpreadsThePauses() {
    Delivery claimed = planned.claim("a", NOW).orElseThrow();

    assertThat(claimed.later("a", NOW, "451", 0).orElseThrow().due()).isEqualTo(NOW.plusSeconds(30));
    assertThat(claimed.later("a", NOW, "451", 1).orElseThrow().due()).isEqualTo(NOW.plusSeconds(45));
  }

  @Test
  void withoutAServerTheMailStandsAsIfItHadNotBeenTried() {
    Delivery back = planned.claim("a", NOW).flatMap(d -> d.putBack("a", NOW, "connection refused")).orElseThrow();

    assertThat(back.state()).isEqualTo(PLANNED);
    assertThat(back.attempts()).isZero();
    assertThat(back.firstTried()).isNull();
  }

  @Test
  void anUndoReachesAMailUntilItIsHandedOver() {
    assertThat(planned.drop(WITHDRAWN, NOW, "undone")).isPresent();
    Delivery claimed = planned.claim("a", NOW).orElseThrow();
    Delivery withdrawn = claimed.drop(WITHDRAWN, NOW, "undone").orElseThrow();
    assertThat(withdrawn.handOver("a", NOW)).isEmpty();
    assertThat(claimed.handOver("a", NOW).flatMap(d -> d.drop(WITHDRAWN, NOW, "undone"))).isEmpty();
  }

  @Test
  void noFinishedMailMovesByItself() {
    for (DeliveryState state : DeliveryState.values()) {
      if (!state.open() && state != UNKNOWN) {
        Delivery finished = planned.startingAs(state, null);
        assertThat(Optional.empty().or(() -> finished.claim("a", NOW)).or(() -> finished.handOver("a", NOW))
            .or(() -> finished.confirm("a", NOW)).or(() -> finished.refuse("a", NOW, "x"))
            .or(() -> finished.later("a", NOW, "x", 0)).or(() -> finished.lost(NOW, "x"))
            .or(() -> finished.awaitAddress(NOW)).or(() -> finished.drop(WITHDRAWN, NOW, "x"))).as(state.code()).isEmpty();
      }
    }
  }
}
