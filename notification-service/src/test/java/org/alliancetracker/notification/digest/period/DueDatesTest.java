package org.alliancetracker.notification.digest.period;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.alliancetracker.contract.code.Cadence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DueDatesTest {

  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  static Stream<Arguments> tenYears() {
    List<Arguments> all = new ArrayList<>();
    for (String zone : List.of("Europe/Paris", "UTC", "Australia/Lord_Howe", "Pacific/Apia", "Africa/Cairo",
        "America/Sao_Paulo", "Pacific/Kiritimati", "America/St_Johns")) {
      for (int day : new int[] {1, 15, 29, 30, 31}) {
        for (Cadence cadence : Cadence.values()) {
          all.add(Arguments.of(zone, cadence, day));
        }
      }
    }
    return all.stream();
  }

  /** 2005 to 2015 and on: Apia skipped a whole day in it, Cairo put its clocks back and forth at midnight. */
  @ParameterizedTest
  @MethodSource("tenYears")
  void overTenYearsThereIsExactlyOneDigestForEachLocalPeriod(String zone, Cadence cadence, int day) {
    // given a loop that looks every seven hours, or stays away for some days
    Rhythm rhythm = new Rhythm(cadence, day, ZoneId.of(zone));
    LocalDate start = LocalDate.of(2005, 12, 31);
    LocalDate lastEnd = start;
    List<LocalDate> planned = new ArrayList<>();
    Random random = new Random(7);
    Instant end = Instant.parse("2016-01-01T12:00:00Z");

    // when time passes
    for (Instant now = Instant.parse("2005-12-31T12:00:00Z"); now.isBefore(end); now = now.plus(Duration.ofHours(
        random.nextInt(100) == 0 ? 24 * random.nextInt(20) : 7))) {
      Optional<LocalDate> due = rhythm.dueNow(lastEnd, now);
      if (due.isPresent()) {
        assertThat(rhythm.endOf(due.get())).isBeforeOrEqualTo(now);
        planned.add(due.get());
        lastEnd = due.get();
      }
      assertThat(rhythm.dueNow(lastEnd, now)).as("not twice at " + now).isEmpty();
    }

    // then the planned days are those of the calendar, each once
    List<LocalDate> calendar = new ArrayList<>();
    for (LocalDate d = rhythm.nextAfter(start); !d.isAfter(planned.getLast()); d = rhythm.nextAfter(d)) {
      calendar.add(d);
    }
    assertThat(planned).isEqualTo(calendar);
    assertThat(planned.size()).isBetween(expected(cadence) - 1, expected(cadence));
  }

  private static int expected(Cadence cadence) {
    return switch (cadence) {
      case MONTHLY -> 121;
      case BIMONTHLY -> 61;
      case QUARTERLY -> 41;
      case HALF_YEARLY -> 21;
      case YEARLY -> 11;
    };
  }

  @Test
  void aShortMonthTakesItsLastDay() {
    Rhythm rhythm = new Rhythm(Cadence.MONTHLY, 31, PARIS);

    assertThat(rhythm.nextAfter(LocalDate.of(2027, 1, 31))).isEqualTo(LocalDate.of(2027, 2, 28));
    assertThat(rhythm.nextAfter(LocalDate.of(2028, 1, 31))).isEqualTo(LocalDate.of(2028, 2, 29));
    assertThat(rhythm.nextAfter(LocalDate.of(2028, 2, 29))).isEqualTo(LocalDate.of(2028, 3, 31));
  }

  @Test
  void aDowntimeOverThreePeriodsGivesOneCatchUpDigest() {
    // given a monthly digest last sent on 1 June
    Rhythm rhythm = new Rhythm(Cadence.MONTHLY, 1, PARIS);
    Instant now = Instant.parse("2026-09-10T12:00:00Z");

    // when the service comes back in September
    LocalDate due = rhythm.dueNow(LocalDate.of(2026, 6, 1), now).orElseThrow();

    // then one digest ends with the latest due day, and no other is due
    assertThat(due).isEqualTo(LocalDate.of(2026, 9, 1));
    assertThat(rhythm.dueNow(due, now)).isEmpty();
  }

  @Test
  void nothingIsDueBeforeSevenInTheMorningThere() {
    Rhythm rhythm = new Rhythm(Cadence.QUARTERLY, 1, PARIS);
    LocalDate last = LocalDate.of(2026, 10, 1);

    assertThat(rhythm.dueNow(last, Instant.parse("2027-01-01T05:59:59Z"))).isEmpty();
    assertThat(rhythm.dueNow(last, Instant.parse("2027-01-01T06:00:00Z"))).contains(LocalDate.of(2027, 1, 1));
    assertThat(rhythm.comes(LocalDate.of(2027, 1, 1))).isEqualTo(Instant.parse("2027-01-01T06:00:00Z"));
  }

  @Test
  void aClockSetBackMakesNoSecondDigest() {
    Rhythm rhythm = new Rhythm(Cadence.MONTHLY, 1, PARIS);
    LocalDate due = rhythm.dueNow(LocalDate.of(2026, 10, 1), Instant.parse("2026-11-01T07:00:00Z")).orElseThrow();

    assertThat(rhythm.dueNow(due, Instant.parse("2026-10-30T07:00:00Z"))).isEmpty();
    assertThat(rhythm.dueNow(due, Instant.parse("2026-11-01T08:00:00Z"))).isEmpty();
  }

  @Test
  void anotherZoneOrRhythmAsksForNoDayTwice() {
    LocalDate sent = LocalDate.of(2027, 1, 1);
    Instant now = Instant.parse("2027-01-02T12:00:00Z");

    assertThat(new Rhythm(Cadence.QUARTERLY, 1, ZoneId.of("America/New_York")).dueNow(sent, now)).isEmpty();
    assertThat(new Rhythm(Cadence.MONTHLY, 1, PARIS).dueNow(sent, now)).isEmpty();
    assertThat(new Rhythm(Cadence.MONTHLY, 2, PARIS).dueNow(sent, now)).contains(LocalDate.of(2027, 1, 2));
  }
}
