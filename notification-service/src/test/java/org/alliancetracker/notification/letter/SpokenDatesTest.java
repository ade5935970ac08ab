package org.alliancetracker.notification.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.alliancetracker.contract.envelope.PartialDate;
import org.junit.jupiter.api.Test;

class SpokenDatesTest {

  private final SpokenDates french = new SpokenDates(Language.FR);
  private final SpokenDates english = new SpokenDates(Language.EN);

  @Test
  void aDateIsSaidAsFarAsItIsKnown() {
    assertThat(french.on(PartialDate.parse("2012"))).isEqualTo("en 2012");
    assertThat(french.on(PartialDate.parse("2016-06"))).isEqualTo("en juin 2016");
    assertThat(french.on(PartialDate.parse("2025-03-14"))).isEqualTo("le 14 mars 2025");
    assertThat(french.since(PartialDate.parse("2016-06"))).isEqualTo("depuis juin 2016");
    assertThat(english.on(PartialDate.parse("2012"))).isEqualTo("in 2012");
    assertThat(english.on(PartialDate.parse("2016-06"))).isEqualTo("in June 2016");
    assertThat(english.on(PartialDate.parse("2025-03-14"))).isEqualTo("on 14 March 2025");
    assertThat(english.plain(PartialDate.parse("2016-06"))).isEqualTo("June 2016");
  }

  @Test
  void theFirstOfAMonthIsSpecialInFrench() {
    assertThat(french.plain(LocalDate.of(2027, 1, 1))).isEqualTo("1er janvier 2027");
    assertThat(english.plain(LocalDate.of(2027, 1, 1))).isEqualTo("1 January 2027");
  }

  @Test
  void aPeriodIsNamedByItsMonths() {
    assertThat(french.months(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 12, 31))).isEqualTo("octobre-décembre");
    assertThat(french.months(LocalDate.of(2026, 12, 1), LocalDate.of(2026, 12, 31))).isEqualTo("décembre");
    assertThat(english.months(LocalDate.of(2026, 11, 22), LocalDate.of(2027, 1, 31)))
        .isEqualTo("November 2026-January 2027");
  }
}
