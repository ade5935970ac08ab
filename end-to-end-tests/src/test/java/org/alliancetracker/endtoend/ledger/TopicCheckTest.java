package org.alliancetracker.endtoend.ledger;

import static org.alliancetracker.endtoend.ledger.Doctored.APPOINTED;
import static org.alliancetracker.endtoend.ledger.Doctored.DESIGNED;
import static org.alliancetracker.endtoend.ledger.Doctored.PLANNED;
import static org.alliancetracker.endtoend.ledger.Doctored.happened;
import static org.alliancetracker.endtoend.ledger.Doctored.histories;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.alliancetracker.endtoend.ledger.TopicCheck.Told;
import org.junit.jupiter.api.Test;

class TopicCheckTest {

  @Test
  void aTopicThatTellsTheHistoryHasNoFaults() {
    assertThat(faults(DESIGNED, APPOINTED, PLANNED)).isEmpty();
  }

  @Test
  void repetitionsAreAllowed() {
    assertThat(faults(DESIGNED, APPOINTED, DESIGNED, APPOINTED, PLANNED)).isEmpty();
  }

  @Test
  void anEventThatWasNeverSentIsFound() {
    assertThat(faults(DESIGNED, APPOINTED)).containsExactly("the topic tells 2 of the 3 events of a");
  }

  @Test
  void aGapIsFound() {
    assertThat(faults(DESIGNED, PLANNED))
        .containsExactly("the topic tells a:3 after 1", "the topic tells 1 of the 3 events of a");
  }

  @Test
  void firstOccurrencesOutOfOrderAreFound() {
    assertThat(faults(DESIGNED, PLANNED, APPOINTED)).contains("the topic tells a:3 after 1");
  }

  @Test
  void aRepetitionThatSaysSomethingElseIsFound() {
    assertThat(faults(DESIGNED, APPOINTED, happened(1, "alliance.designed.v1", "other"), PLANNED))
        .containsExactly("the topic tells a:1 in two ways");
  }

  @Test
  void anEventThatDiffersFromTheHistoryIsFound() {
    assertThat(faults(DESIGNED, APPOINTED, happened(3, "alliance.milestone.planned.v1", "other")))
        .singleElement().asString().startsWith("the topic tells a:3 otherwise than its owner");
  }

  private static List<String> faults(Happened... told) {
    return TopicCheck.faults(histories(DESIGNED, APPOINTED, PLANNED),
        Stream.of(told).map(event -> new Told("a", event)).toList());
  }
}
