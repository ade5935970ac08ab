package org.alliancetracker.partnership.alliance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import org.alliancetracker.contract.alliance.AllianceEvent;
import org.alliancetracker.contract.alliance.AllianceEvent.MilestoneFellOverdue;
import org.alliancetracker.contract.alliance.AllianceEvent.MilestoneReached;
import org.alliancetracker.contract.alliance.AllianceEvents;
import org.alliancetracker.contract.envelope.PartialDate;
import org.alliancetracker.kit.decision.Recorded;
import org.alliancetracker.partnership.story.Samples;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

class EvolveTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Instant THEN = Instant.parse("2026-01-01T00:00:00Z");

  static Stream<Class<?>> types() {
    return Stream.of(AllianceEvent.class.getPermittedSubclasses());
  }

  private static Alliance evolve(Alliance was, AllianceEvent event, long version) {
    return Evolve.evolve(was, new Recorded<>(event, "a", version, PartialDate.parse("2015"),
        THEN.plusSeconds(version), "mia", false, null));
  }

  /** The state before the event of this type happens in the sequence of samples. */
  private static Alliance before(Class<?> type) {
    Alliance state = Alliance.NONE;
    long version = 0;
    for (Map.Entry<Class<?>, AllianceEvent> one : Samples.all().entrySet()) {
      if (one.getKey() == type) {
        return state;
      }
      state = evolve(state, one.getValue(), ++version);
    }
    throw new AssertionError("no sample of " + type);
  }

  @ParameterizedTest
  @MethodSource("types")
  void everyEventLeavesItsTraceInTheState(Class<?> type) {
    Alliance before = before(type);
    Alliance after = evolve(before, Samples.all().get(type), 99);

    assertThat(after.lastEventAt()).isEqualTo(THEN.plusSeconds(99));
    if (type != MilestoneFellOverdue.class) {
      assertThat(after).usingRecursiveComparison().ignoringFields("lastEventAt", "lastHappenedOn").isNotEqualTo(before);
    }
  }

  @Test
  void theLatestDayIsThatOfWhatHappenedAndNotOfItsEntering() {
    AllianceEvent reached = Samples.all().get(MilestoneReached.class);

    assertThat(after(reached, false, "2012", "2018-05", "2015").lastHappenedOn()).hasToString("2018-05");
    assertThat(after(reached, true, "2012", "2018-05", "2025-12-31").lastHappenedOn()).hasToString("2025-12-31");
    assertThat(after(reached, false, "2012", "2026-01-01").lastHappenedOn()).as("today it did happen").hasToString("2026-01-01");
    assertThat(after(reached, false, "2018-05-20", "2018").lastHappenedOn()).as("a year ends with its last day").hasToString("2018");
  }

  @Test
  void ofThePastTheDayOfEnteringIsNoDayOnWhichAnythingHappened() {
    AllianceEvent reached = Samples.all().get(MilestoneReached.class);

    assertThat(after(reached, true, "2012", "2026-01-01").lastHappenedOn()).hasToString("2012");
    assertThat(after(reached, true, "2026-01-01").lastHappenedOn()).isNull();
  }

  private static Alliance after(AllianceEvent event, boolean imported, String... days) {
    Alliance state = Alliance.NONE;
    for (String day : days) {
      state = Evolve.evolve(state, new Recorded<>(event, "a", 1, PartialDate.parse(day), THEN.plusSeconds(1), "mia", imported, null));
    }
    return state;
  }

  @ParameterizedTest
  @MethodSource("types")
  void everyEventMayComeFirstBecauseADaysViewFoldsOnlySome(Class<?> type) {
    assertThat(evolve(Alliance.NONE, Samples.all().get(type), 1)).isNotNull();
  }

  @ParameterizedTest
  @MethodSource("types")
  void theStateSurvivesBeingWrittenAndReadAfterEveryEvent(Class<?> type) {
    Alliance state = evolve(before(type), Samples.all().get(type), 99);

    assertThat(JSON.readValue(JSON.writeValueAsBytes(state), Alliance.class)).isEqualTo(state);
  }

  @ParameterizedTest
  @MethodSource("types")
  void everyRowHoldsOnlyWhatAListMayHold(Class<?> type) {
    assertThat(AllianceRow.of(evolve(before(type), Samples.all().get(type), 99)).values()).allSatisfy(value ->
        assertThat(value).isInstanceOfAny(String.class, Boolean.class, Double.class, java.util.List.class));
  }

  @Test
  void everyRegisteredTypeHasASample() {
    assertThat(Samples.all().keySet()).containsExactlyInAnyOrderElementsOf(AllianceEvents.codec().types().values());
  }

  @Test
  void theRowTellsTheLatestScoresAndWhoMayRead() {
    Map<String, Object> row = AllianceRow.of(before(AllianceEvent.AllianceClosed.class));

    assertThat(row).containsEntry("score_performance", 62.5).containsEntry("scoresFictitious", true)
        .containsEntry("health", "amber").doesNotContainKey("score_trust")
        .containsEntry("readers", java.util.List.of());
    assertThat(row.get("searched")).as("each name by itself").asInstanceOf(InstanceOfAssertFactories.LIST)
        .contains("ares 2", "old", "b");
  }
}
