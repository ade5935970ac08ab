package org.alliancetracker.contract.envelope;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TenureTest {

  @ParameterizedTest
  @CsvSource({
    ", , 2026-06-14, true",
    "2026-06-14, , 2026-06-13, false",
    "2026-06-14, , 2026-06-14, true",
    ", 2026-06-14, 2026-06-14, true",
    ", 2026-06-14, 2026-06-15, false",
    "2026-06, 2026-06, 2026-06-01, true",
    "2026-06, 2026-06, 2026-06-30, true",
    "2026, 2026, 2026-12-31, true",
    "2026, 2026, 2027-01-01, false"
  })
  void aRoleHoldsFromItsFirstPossibleDayToItsLast(String from, String until, LocalDate day, boolean holds) {
    assertThat(new Tenure(said(from), said(until), null).holdsOn(day)).isEqualTo(holds);
  }

  @Test
  void whoStoodDownHoldsTheRoleOnNoDay() {
    Tenure ended = new Tenure(said("2026-01-01"), null, said("2026-06-14"));

    assertThat(ended.holdsOn(LocalDate.parse("2026-06-13"))).isFalse();
    assertThat(ended.holdsOn(LocalDate.parse("2026-06-14"))).isFalse();
  }

  private static PartialDate said(String date) {
    return date == null ? null : PartialDate.parse(date);
  }

  @Test
  void nobodyHoldsARoleForAPartnerThatLeft() {
    Tenure forNobody = new Tenure(said("2026-01-01"), null, null, said("2026-06-14"));

    assertThat(forNobody.holdsOn(LocalDate.parse("2026-06-14"))).isFalse();
    assertThat(forNobody.holdsOn(LocalDate.parse("2026-12-01"))).isFalse();
  }

  @Test
  void whateverEndedItEndedItBeforeADay() {
    LocalDate day = LocalDate.parse("2026-06-14");

    assertThat(new Tenure(null, said("2026-06-13"), null, null).endedBefore(day)).isTrue();
    assertThat(new Tenure(null, null, said("2026-05"), null).endedBefore(day)).isTrue();
    assertThat(new Tenure(null, null, null, said("2025")).endedBefore(day)).isTrue();
    assertThat(new Tenure(said("2027"), said("2026-06-14"), said("2026-06"), said("2026")).endedBefore(day))
        .as("of a date that is not known to the day, the last one it can mean").isFalse();
  }

  @Test
  void whatHasNotBegunIsNotOver() {
    LocalDate day = LocalDate.parse("2026-06-14");

    assertThat(new Tenure(said("2027"), null, null, null).isOver(day)).isFalse();
    assertThat(new Tenure(null, said("2026-06-13"), null, null).isOver(day)).isTrue();
    assertThat(new Tenure(null, null, said("2026-06-14"), null).isOver(day)).isTrue();
    assertThat(new Tenure(null, null, null, said("2026-06-14")).isOver(day)).isTrue();
  }
}
