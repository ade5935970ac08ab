package org.alliancetracker.endtoend.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.alliancetracker.endtoend.ledger.MailCheck.Delivery;
import org.alliancetracker.endtoend.ledger.MailCheck.Due;
import org.junit.jupiter.api.Test;

class MailCheckTest {

  private static final Due ONE = new Due("a:3", "milestone_reached", "person-committee");
  private static final Due TWO = new Due("a:5", "stage_entered", "person-committee");
  private static final Delivery FIRST = delivery("d1", ONE, "confirmed");
  private static final Delivery SECOND = delivery("d2", TWO, "confirmed");

  @Test
  void deliveriesThatTheLogAsksForHaveNoFaults() {
    assertThat(MailCheck.faults(Set.of(ONE, TWO), List.of(FIRST, SECOND))).isEmpty();
    assertThat(MailCheck.faultsOfSink(List.of(FIRST, SECOND), List.of("d1", "d2"))).isEmpty();
  }

  @Test
  void aForgottenDeliveryIsFound() {
    assertThat(MailCheck.faults(Set.of(ONE, TWO), List.of(FIRST))).containsExactly("no delivery of " + TWO);
  }

  @Test
  void aDoubledDeliveryIsFound() {
    assertThat(MailCheck.faults(Set.of(ONE), List.of(FIRST, delivery("d3", ONE, "confirmed"))))
        .containsExactly("two deliveries of " + ONE);
  }

  @Test
  void aDeliveryWithoutCauseIsFound() {
    assertThat(MailCheck.faults(Set.of(ONE), List.of(FIRST, SECOND)))
        .containsExactly("nothing in the log gives cause for " + SECOND);
  }

  @Test
  void aDeliveryThatWasNeverSentIsFound() {
    Delivery waiting = delivery("d1", ONE, "planned");
    assertThat(MailCheck.faults(Set.of(ONE), List.of(waiting))).containsExactly("not sent: " + waiting);
  }

  @Test
  void aDoubledMailIsFound() {
    assertThat(MailCheck.faultsOfSink(List.of(FIRST), List.of("d1", "d1")))
        .containsExactly("the mail d1 arrived 2 times");
  }

  @Test
  void aLostMailIsFound() {
    assertThat(MailCheck.faultsOfSink(List.of(FIRST, SECOND), List.of("d1")))
        .containsExactly("confirmed and not there: " + SECOND);
  }

  @Test
  void aMailThatNobodySentIsFound() {
    assertThat(MailCheck.faultsOfSink(List.of(FIRST), List.of("d1", "d9"))).containsExactly("a mail of nobody: d9");
  }

  @Test
  void aMailOfUnknownFateMayHaveArrivedOrNot() {
    Delivery unknown = delivery("d1", ONE, "unknown");
    assertThat(MailCheck.faults(Set.of(ONE), List.of(unknown))).isEmpty();
    assertThat(MailCheck.faultsOfSink(List.of(unknown), List.of())).isEmpty();
    assertThat(MailCheck.faultsOfSink(List.of(unknown), List.of("d1"))).isEmpty();
  }

  private static Delivery delivery(String id, Due due, String state) {
    return new Delivery(id, due.cause(), due.kind(), due.person(), state);
  }
}
