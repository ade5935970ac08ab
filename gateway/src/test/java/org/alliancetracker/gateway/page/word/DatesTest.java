package org.alliancetracker.gateway.page.word;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.alliancetracker.contract.envelope.PartialDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatesTest {

  private final Dates english = SpokenWords.in(Locale.ENGLISH).dates();
  private final Dates french = SpokenWords.in(Locale.FRENCH).dates();

  @ParameterizedTest
  @CsvSource({
      "2012,       in 2012,          en 2012,           since 2012,          depuis 2012",
      "2016-06,    in June 2016,     en juin 2016,      since June 2016,     depuis juin 2016",
      "2025-03-14, on 14 March 2025, le 14 mars 2025,   since 14 March 2025, depuis le 14 mars 2025",
      "2025-03-01, on 1 March 2025,  le 1er mars 2025,  since 1 March 2025,  depuis le 1er mars 2025"})
  void aDateIsSaidAsExactlyAsItIsKnown(String date, String on, String onFrench, String since, String sinceFrench) {
    PartialDate known = PartialDate.parse(date);

    assertThat(english.on(known)).isEqualTo(new Said(on, date));
    assertThat(french.on(known)).isEqualTo(new Said(onFrench, date));
    assertThat(english.since(known).text()).isEqualTo(since);
    assertThat(french.since(known).text()).isEqualTo(sinceFrench);
  }

  @ParameterizedTest
  @CsvSource({"2026-11-21, 1 day late, 1 jour de retard", "2026-11-10, 12 days late, 12 jours de retard",
      "2026-10, 'late, was due in October 2026', 'en retard, prévu en octobre 2026'",
      "2025-01-02, 'late, was due on 2 January 2025', 'en retard, prévu le 2 janvier 2025'"})
  void lateIsToldInDaysWhileDaysMeanSomething(String due, String late, String lateFrench) {
    assertThat(english.late(PartialDate.parse(due)).text()).isEqualTo(late);
    assertThat(french.late(PartialDate.parse(due)).text()).isEqualTo(lateFrench);
  }

  @ParameterizedTest
  @CsvSource({"2026-11-22, today, aujourd’hui", "2026-11-23, tomorrow, demain",
      "2026-11-27, 'in 5 days, on 27 November 2026', 'dans 5 jours, le 27 novembre 2026'", "2027-06, in June 2027, en juin 2027"})
  void whatIsNearIsCountedInDays(String date, String ahead, String aheadFrench) {
    assertThat(english.ahead(PartialDate.parse(date)).text()).isEqualTo(ahead);
    assertThat(french.ahead(PartialDate.parse(date)).text()).isEqualTo(aheadFrench);
  }

  @Test
  void anUnknownDateSaysSo() {
    assertThat(english.on(null).text()).isEqualTo("date not known");
    assertThat(french.on(null).text()).isEqualTo("date inconnue");
  }

  @Test
  void whatWasRecordedLateInTheEveningBelongsToThatDayInParis() {
    assertThat(english.ago(Instant.parse("2026-11-21T23:30:00Z")).text()).isEqualTo("today");
    assertThat(english.ago(Instant.parse("2026-11-21T22:30:00Z")).text()).isEqualTo("yesterday");
  }

  @Test
  void daysAreCountedWhereTheAllianceCountsThem() {
    Instant noon = Instant.parse("2026-11-22T12:00:00Z");
    Words paris = SpokenWords.in(Locale.ENGLISH);
    Words kiritimati = paris.in(ZoneId.of("Pacific/Kiritimati"));

    assertThat(paris.dates().late(PartialDate.parse("2026-11-21")).text()).isEqualTo("1 day late");
    assertThat(kiritimati.dates().late(PartialDate.parse("2026-11-21")).text()).isEqualTo("2 days late");
    assertThat(kiritimati.dates().ahead(PartialDate.parse("2026-11-23")).text()).isEqualTo("today");
    assertThat(kiritimati.dates().ago(noon).text()).isEqualTo("today");
    assertThat(kiritimati.dates().ago(Instant.parse("2026-11-22T09:59:59Z")).text()).isEqualTo("yesterday");
  }
}
