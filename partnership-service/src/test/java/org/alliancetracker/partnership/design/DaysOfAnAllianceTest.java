package org.alliancetracker.partnership.design;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.alliancetracker.contract.alliance.AllianceEvent.AllianceDescribed;
import org.alliancetracker.contract.alliance.AllianceEvent.MemberAppointed;
import org.alliancetracker.contract.alliance.AllianceEvent.MilestonePlanned;
import org.alliancetracker.contract.alliance.Description;
import org.alliancetracker.contract.code.MemberRole;
import org.alliancetracker.contract.code.MilestoneKind;
import org.alliancetracker.contract.envelope.AllianceDay;
import org.alliancetracker.contract.envelope.PartialDate;
import org.alliancetracker.partnership.alliance.Alliance;
import org.alliancetracker.partnership.change.Setting;
import org.alliancetracker.partnership.rights.Actor;
import org.alliancetracker.partnership.story.Story;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DaysOfAnAllianceTest {

  private static final PartialDate LAST_DAY = PartialDate.parse("2026-11-26");

  private static Story in(String zone) {
    return Story.designed().given(
        new AllianceDescribed(new Description("A", null, null, null, null, null, null, zone)),
        new MilestonePlanned("m", MilestoneKind.KICKOFF, null, LAST_DAY, null),
        new MemberAppointed("b", "bea", MemberRole.BROKER, null, null, LAST_DAY));
  }

  private static DescribeAlliance described(String zone) {
    return new DescribeAlliance("A", null, null, null, null, null, null, zone, null, null);
  }

  private static Setting setting(Alliance alliance, Instant now) {
    return Setting.of(described(null), alliance.dayZone(), Actor.administrator("paul"), now, () -> "new");
  }

  @ParameterizedTest
  @CsvSource({
    ", 2026-11-26T23:00:00Z",
    "Europe/Paris, 2026-11-26T23:00:00Z",
    "Indian/Reunion, 2026-11-26T20:00:00Z",
    "America/Martinique, 2026-11-27T04:00:00Z",
    "Pacific/Noumea, 2026-11-26T13:00:00Z"
  })
  void lateRolesAndTodayTurnAtTheMidnightOfItsZone(String zone, Instant midnight) {
    Alliance alliance = in(zone).alliance();
    Setting before = setting(alliance, midnight.minusMillis(1));
    Setting after = setting(alliance, midnight);

    assertThat(before.today()).isEqualTo(LocalDate.parse("2026-11-26"));
    assertThat(after.today()).isEqualTo(LocalDate.parse("2026-11-27"));
    assertThat(before.happenedOn()).isEqualTo(LAST_DAY);
    assertThat(after.happenedOn()).isEqualTo(PartialDate.parse("2026-11-27"));
    assertThat(alliance.late(alliance.milestones().all().getFirst(), before.today())).isFalse();
    assertThat(alliance.late(alliance.milestones().all().getFirst(), after.today())).isTrue();
    assertThat(alliance.members().rolesOf("bea", before.today())).containsExactly(MemberRole.BROKER);
    assertThat(alliance.members().rolesOf("bea", after.today())).isEmpty();
  }

  @Test
  void oneDayIsGrantedFromTheDayInTheZone() {
    // 23 November has begun in Noumea, while it is the 22nd in Paris
    Instant afternoon = Instant.parse("2026-11-22T14:00:00Z");
    DescribeAlliance said =
        new DescribeAlliance("A", null, null, null, null, null, null, "Europe/Paris", PartialDate.parse("2026-11-24"), null);

    in("Pacific/Noumea").at(afternoon).when(said, said::decide).after();
    in("Europe/Paris").at(afternoon).when(said, said::decide).refused("in-the-future", "happenedOn");
  }

  @Test
  void whatIsDesignedWithoutADayBeginsOnTheDayInItsZone() {
    DesignAlliance said = new DesignAlliance("A", null, null, null, null, null, null, "Pacific/Noumea", null, null, null, null, null);
    Story afternoon = Story.nothing().at(Instant.parse("2026-11-22T14:00:00Z"));

    Alliance begun = afternoon.whenNew(said, AllianceDay.zone(said.zone()), said::decide).after();

    assertThat(begun.begunOn()).isEqualTo(PartialDate.parse("2026-11-23"));
  }

  @Test
  void anotherZoneMovesNoPastFact() {
    Story story = in("Pacific/Noumea");
    DescribeAlliance said = described("America/Martinique");

    Alliance after = story.when(said, said::decide).after();

    assertThat(after.dayZone().getId()).isEqualTo("America/Martinique");
    assertThat(after).usingRecursiveComparison().ignoringFields("description", "lastEventAt", "lastHappenedOn").isEqualTo(story.alliance());
  }

  @Test
  void aDescriptionWithoutAZoneHasTheUsualOne() {
    DescribeAlliance said = described(null);

    assertThat(in("Pacific/Noumea").when(said, said::decide).after().dayZone()).isEqualTo(AllianceDay.USUAL_ZONE);
  }

  @ParameterizedTest
  @CsvSource({"Europe/Nowhere", "+02:00", "UTC+1", "Paris"})
  void whatIsNoZoneWithANameIsRefused(String zone) {
    DescribeAlliance said = described(zone);

    Story.designed().when(said, said::decide).refused("unknown-zone", "zone");
  }
}
