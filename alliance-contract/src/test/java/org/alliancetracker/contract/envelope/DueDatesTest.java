package org.alliancetracker.contract.envelope;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DueDatesTest {

  @Test
  void whatIsDueFirstComesFirstAndAMonthOrAYearIsDueOnItsLastDay() {
    Stream<PartialDate> shuffled = Stream.of("2026", "2027-01-15", "2026-05", "2026-12-31", "2026-05-31", "2026-12", "2026-06-01", "2027")
        .map(PartialDate::parse);

    assertThat(shuffled.sorted(DueDates.FIRST_DUE)).extracting(PartialDate::toString)
        .containsExactly("2026-05-31", "2026-05", "2026-06-01", "2026-12-31", "2026-12", "2026", "2027-01-15", "2027");
  }

  @Test
  void whatHasNoDateComesLast() {
    PartialDate year = PartialDate.parse("9999");

    assertThat(Stream.of(null, year).sorted(DueDates.FIRST_DUE)).isEqualTo(Arrays.asList(year, null));
  }

  @ParameterizedTest
  @CsvSource({
    "2026, 2026-12-31, false",
    "2026, 2027-01-01, true",
    "2026-05, 2026-05-31, false",
    "2026-05, 2026-06-01, true",
    "2026-05-14, 2026-05-14, false",
    "2026-05-14, 2026-05-15, true"
  })
  void aDateIsLateFromTheDayAfterItsLastDay(String due, LocalDate today, boolean late) {
    PartialDate date = PartialDate.parse(due);

    assertThat(DueDates.late(date, today)).isEqualTo(late);
    assertThat(DueDates.daysLate(date, today)).isEqualTo(late ? 1 : 0);
  }

  @Test
  void whatHasNoDateIsNeverLate() {
    assertThat(DueDates.late(null, LocalDate.MAX)).isFalse();
  }
}
