package org.alliancetracker.words.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.alliancetracker.contract.envelope.PartialDate;
import org.alliancetracker.words.language.Language;
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
  void anUntilAndADueDateAreSaidAsFarAsTheyAreKnown() {
    assertThat(french.until(PartialDate.parse("2012"))).isEqualTo("jusqu’en 2012");
    assertThat(french.until(PartialDate.parse("2025-03-01"))).isEqualTo("jusqu’au 1er mars 2025");
    assertThat(french.by(PartialDate.parse("2025-03"))).isEqualTo("pour mars 2025");
    assertThat(french.by(PartialDate.parse("2025-03-14"))).isEqualTo("pour le 14 mars 2025");
    assertThat(english.by(PartialDate.parse("2025-03-14"))).isEqualTo("by 14 March 2025");
    assertThat(english.on(null)).isEqualTo("date not known");
  }

  @Test
  void daysAreCountedByThePluralRulesOfTheLanguage() {
    PartialDate day = PartialDate.parse("2026-11-27");

    assertThat(french.daysLate(1)).isEqualTo("1 jour de retard");
    assertThat(french.daysLate(0)).isEqualTo("0 jour de retard");
    assertThat(english.daysLate(0)).isEqualTo("0 days late");
    assertThat(french.inDays(0, day)).isEqualTo("aujourd’hui");
    assertThat(french.inDays(1, day)).isEqualTo("demain");
    assertThat(french.inDays(5, day)).isEqualTo("dans 5 jours, le 27 novembre 2026");
    assertThat(english.daysAgo(-1)).isEqualTo("today");
    assertThat(english.daysAgo(12)).isEqualTo("12 days ago");
    assertThat(english.lateSince(PartialDate.parse("2026-10"))).isEqualTo("late, was due in October 2026");
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
