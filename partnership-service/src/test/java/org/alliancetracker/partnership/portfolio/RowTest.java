package org.alliancetracker.partnership.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class RowTest {

  private static final Instant NOW = Instant.parse("2026-11-26T21:00:00Z");

  private static Row in(String zone) {
    return Row.of(new Document("_id", "a").append("version", 1L).append("row", new Document("zone", zone).append("name", "A")
        .append("stage", "STEERING").append("nextMilestoneId", "m").append("nextMilestoneDueOn", "2026-11-26")
        .append("periods", List.of("bea||2026-11-26"))));
  }

  private static boolean late(Row row) {
    return Item.of(row, row.today(NOW)).nextMilestone().late();
  }

  @Test
  void eachRowIsLateByTheDayOfItsOwnZone() {
    assertThat(late(in("Indian/Reunion"))).isTrue();
    assertThat(late(in("Europe/Paris"))).isFalse();
    assertThat(late(in("America/Martinique"))).isFalse();
    assertThat(late(in(null))).isFalse();
  }

  @Test
  void eachRowIsReadByWhoHoldsARoleOnTheDayOfItsOwnZone() {
    assertThat(in("Pacific/Noumea").readableBy("bea", in("Pacific/Noumea").today(NOW))).isFalse();
    assertThat(in(null).readableBy("bea", in(null).today(NOW))).isTrue();
    assertThat(in(null).readableBy("carl", in(null).today(NOW))).isFalse();
  }
}
