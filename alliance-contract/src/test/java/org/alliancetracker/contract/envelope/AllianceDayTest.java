package org.alliancetracker.contract.envelope;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AllianceDayTest {

  private static final PartialDate DEADLINE = PartialDate.parse("2026-11-26");

  @ParameterizedTest
  @CsvSource({
    "Europe/Paris, 2026-11-26T23:00:00Z",
    "Indian/Reunion, 2026-11-26T20:00:00Z",
    "America/Martinique, 2026-11-27T04:00:00Z",
    "Pacific/Noumea, 2026-11-26T13:00:00Z"
  })
  void aDeadlinePassesAtTheMidnightOfTheZone(ZoneId zone, Instant midnight) {
    Instant before = midnight.minusNanos(1);

    assertThat(AllianceDay.at(before, zone)).isEqualTo(LocalDate.parse("2026-11-26"));
    assertThat(AllianceDay.hasPassed(DEADLINE, before, zone)).isFalse();
    assertThat(AllianceDay.at(midnight, zone)).isEqualTo(LocalDate.parse("2026-11-27"));
    assertThat(AllianceDay.hasPassed(DEADLINE, midnight, zone)).isTrue();
  }

  @Test
  void aDeadlineSaidAsAMonthEndsWithTheMonth() {
    PartialDate november = PartialDate.parse("2026-11");

    assertThat(AllianceDay.hasPassed(november, Instant.parse("2026-11-30T22:59:59Z"), AllianceDay.USUAL_ZONE)).isFalse();
    assertThat(AllianceDay.hasPassed(november, Instant.parse("2026-11-30T23:00:00Z"), AllianceDay.USUAL_ZONE)).isTrue();
  }

  @Test
  void aZoneThatIsNotKnownHereIsTheUsualOne() {
    assertThat(AllianceDay.zone("Europe/Nowhere")).isEqualTo(AllianceDay.USUAL_ZONE);
    assertThat(AllianceDay.zone("+04:00")).isEqualTo(AllianceDay.USUAL_ZONE);
    assertThat(AllianceDay.zone("Pacific/Noumea")).isEqualTo(ZoneId.of("Pacific/Noumea"));
  }

  @Test
  void theUsualDayIsTheDayInParisInSummerAndInWinter() {
    assertThat(AllianceDay.at(Instant.parse("2026-07-14T22:00:00Z"), AllianceDay.zone(null))).isEqualTo(LocalDate.parse("2026-07-15"));
    assertThat(AllianceDay.at(Instant.parse("2026-11-26T22:59:59Z"), AllianceDay.zone(null))).isEqualTo(LocalDate.parse("2026-11-26"));
  }
}
