package org.alliancetracker.gateway.page.word;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedDateTest {

  @ParameterizedTest
  @CsvSource({"2012, 2012", "2012-06, 2012-06", "2012-06-14, 2012-06-14", "14/06/2012, 2012-06-14", "1.2.2012, 2012-02-01",
      "06/2012, 2012-06", "juin 2012, 2012-06", "14 juin 2012, 2012-06-14", "1er août 2012, 2012-08-01", "AOUT 2012, 2012-08",
      "le 3 décembre 2025, 2025-12-03", "14 June 2012, 2012-06-14", "June 2012, 2012-06", "3rd of May 2012, 2012-05-03",
      "' févr. 2013 ', 2013-02", "today, 2026-11-22", "Hier, 2026-11-21", "aujourd’hui, 2026-11-22", "last week, 2026-11",
      "la semaine dernière, 2026-11", "14\u00A0juin\u202F2012, 2012-06-14", "\u200B2012\u00A0, 2012"})
  void aDateIsReadAsPeopleTypeIt(String typed, String read) {
    assertThat(TypedDate.read(typed, SpokenWords.TODAY)).hasToString("Optional[" + read + "]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "soon", "31/02/2025", "2025-13", "0/2012", "0/05/2012", "14 brumaire 2012", "12", "20123",
      "14/06/12", "<script>", "99999999999/06/2012"})
  void whatIsNoDateIsNotGuessed(String typed) {
    assertThat(TypedDate.read(typed, SpokenWords.TODAY)).isEmpty();
  }

  @Test
  void lastWeekIsTheMonthThatHoldsMostOfIt() {
    assertThat(TypedDate.lastWeek(LocalDate.of(2026, 11, 4))).hasToString("2026-10");
    assertThat(TypedDate.lastWeek(LocalDate.of(2026, 10, 8))).hasToString("2026-10");
    assertThat(TypedDate.lastWeek(LocalDate.of(2027, 1, 6))).hasToString("2026-12");
  }
}
