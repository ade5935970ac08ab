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
}
