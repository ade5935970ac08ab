package org.alliancetracker.endtoend.ledger;

import static org.alliancetracker.endtoend.ledger.Doctored.APPOINTED;
import static org.alliancetracker.endtoend.ledger.Doctored.CLAIMED;
import static org.alliancetracker.endtoend.ledger.Doctored.DESIGNED;
import static org.alliancetracker.endtoend.ledger.Doctored.PLAN;
import static org.alliancetracker.endtoend.ledger.Doctored.PLANNED;
import static org.alliancetracker.endtoend.ledger.Doctored.happened;
import static org.alliancetracker.endtoend.ledger.Doctored.histories;
import static org.alliancetracker.endtoend.ledger.Doctored.ledger;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CommandCheckTest {

  @Test
  void aFlawlessLedgerHasNoFaults() {
    assertThat(CommandCheck.faults(ledger(), histories(DESIGNED, APPOINTED, PLANNED, CLAIMED))).isEmpty();
  }

  @Test
  void anAcknowledgedCommandThatIsMissingIsFound() {
    assertThat(CommandCheck.faults(ledger(), histories(DESIGNED, APPOINTED, PLANNED)))
        .containsExactly("k3 (claim) was acknowledged and is missing");
  }

  @Test
  void aCommandAppliedTwiceIsFound() {
    Happened again = happened(5, "alliance.milestone.planned.v1", "m2");
    assertThat(CommandCheck.faults(ledger(), histories(DESIGNED, APPOINTED, PLANNED, CLAIMED, again)))
        .containsExactly("k2 was applied 2 times: [a:3, a:5]");
  }

  @Test
  void aGapInTheVersionsIsFound() {
    Happened later = happened(5, "alliance.claim.recorded.v1", "m3");
    List<Line> ledger = new ArrayList<>(ledger());
    ledger.set(ledger.size() - 1, Line.acknowledged("k3", "a", 5));
    assertThat(CommandCheck.faults(ledger, histories(DESIGNED, APPOINTED, PLANNED, later)))
        .containsExactly("a has version 5 in place 4");
  }

  @Test
  void versionsOutOfOrderAreFound() {
    assertThat(CommandCheck.faults(ledger(), histories(DESIGNED, APPOINTED, CLAIMED, PLANNED)))
        .containsExactly("a has version 4 in place 3");
  }

  @Test
  void anEventNobodyAskedForIsFound() {
    Happened stray = happened(5, "alliance.milestone.planned.v1", "m9");
    assertThat(CommandCheck.faults(ledger(), histories(DESIGNED, APPOINTED, PLANNED, CLAIMED, stray)))
        .containsExactly("nobody asked for " + stray);
  }

  @Test
  void aRefusedCommandThatWasAppliedIsFound() {
    List<Line> ledger = new ArrayList<>(ledger());
    ledger.set(ledger.size() - 1, Line.refused("k3", "not-found"));
    assertThat(CommandCheck.faults(ledger, histories(DESIGNED, APPOINTED, PLANNED, CLAIMED)))
        .containsExactly("k3 was refused with not-found and yet applied: [a:4]");
  }

  @Test
  void anEventBehindTheVersionThatWasSaidIsFound() {
    List<Line> ledger = new ArrayList<>(ledger());
    ledger.set(5, Line.acknowledged("k2", "a", 2));
    assertThat(CommandCheck.faults(ledger, histories(DESIGNED, APPOINTED, PLANNED, CLAIMED)))
        .containsExactly("k2 (plan) is not at the version that was said, a:2");
  }

  @Test
  void aCommandOfUnknownOutcomeMayBeThereOnceOrNot() {
    List<Line> ledger = List.of(Line.invoked(PLAN), Line.unknown("k2"));
    assertThat(CommandCheck.faults(ledger, histories())).isEmpty();
    assertThat(CommandCheck.faults(ledger, histories(happened(1, "alliance.milestone.planned.v1", "m2")))).isEmpty();
  }

  @Test
  void twoAnswersToOneKeyAreFound() {
    List<Line> ledger = new ArrayList<>(ledger());
    ledger.add(Line.acknowledged("k3", "a", 5));
    assertThat(CommandCheck.faults(ledger, histories(DESIGNED, APPOINTED, PLANNED, CLAIMED)))
        .singleElement().asString().startsWith("k3 was answered in two ways");
  }

  @Test
  void aFormerNameIsNoRepetition() {
    Command first = Doctored.command("k1", "rename", "a", "m1", "alliance.partner.renamed.v1");
    Command second = Doctored.command("k2", "rename", "a", "m2", "alliance.partner.renamed.v1");
    List<Line> ledger = List.of(Line.invoked(first), Line.acknowledged("k1", "a", 1), Line.invoked(second),
        Line.acknowledged("k2", "a", 2));
    assertThat(CommandCheck.faults(ledger, histories(Doctored.renamed(1, "m1", "m0"), Doctored.renamed(2, "m2", "m1"))))
        .isEmpty();
  }
}
