package org.alliancetracker.partnership.portfolio;

import static org.alliancetracker.partnership.story.Story.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.alliancetracker.contract.alliance.AllianceEvent;
import org.alliancetracker.contract.alliance.AllianceEvent.AllianceClosed;
import org.alliancetracker.contract.alliance.AllianceEvent.AllianceReopened;
import org.alliancetracker.contract.alliance.AllianceEvent.AllianceWentDormant;
import org.alliancetracker.contract.alliance.AllianceEvent.MemberAppointed;
import org.alliancetracker.contract.alliance.AllianceEvent.MilestonePlanned;
import org.alliancetracker.contract.code.ClosingReason;
import org.alliancetracker.contract.code.MemberRole;
import org.alliancetracker.contract.code.Stage;
import org.alliancetracker.contract.envelope.PartialDate;
import org.alliancetracker.partnership.alliance.AllianceModel;
import org.alliancetracker.partnership.portfolio.Item.NextMilestone;
import org.alliancetracker.partnership.rights.Actor;
import org.alliancetracker.partnership.rights.Permission;
import org.alliancetracker.partnership.story.Story;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class RowTest {

  private static final Instant NOW = Instant.parse("2026-11-26T21:00:00Z");
  private static final AllianceEvent CLOSED = new AllianceClosed(ClosingReason.FATIGUE, null, Stage.DESIGN, List.of(), null);

  private static Row in(String zone) {
    return Row.of(new Document("_id", "a").append("version", 1L).append("row", new Document("zone", zone).append("name", "A")
        .append("stage", "STEERING").append("dueIds", List.of("m")).append("dueKinds", List.of("")).append("dueTitles", List.of("M"))
        .append("dueDates", List.of("2026-11-26")).append("dueDays", List.of("2026-11-26|1"))
        .append("periods", List.of("bea||2026-11-26"))));
  }

  /** As the list keeps it and reads it back. */
  private static Item item(Story story) {
    Document kept = new Document(new AllianceModel().row(story.alliance()));
    Row row = Row.of(new Document("_id", Story.ID).append("version", 1L).append("row", kept));
    return Item.of(row, Actor.member(Story.MANAGER), TODAY.firstDay());
  }

  private static AllianceEvent planned(String id, String dueOn) {
    return new MilestonePlanned(id, null, "Milestone " + id, dueOn == null ? null : PartialDate.parse(dueOn), null);
  }

  @Test
  void eachRowIsLateByTheDayOfItsOwnZone() {
    for (String zone : List.of("Indian/Reunion", "Europe/Paris", "America/Martinique")) {
      Row row = in(zone);
      LocalDate today = row.today(NOW);
      boolean late = zone.startsWith("Indian");
      assertThat(Item.of(row, Actor.member("bea"), today).nextMilestone().late()).as(zone).isEqualTo(late);
      assertThat(Item.of(row, Actor.member("bea"), today).late()).as(zone).isEqualTo(late ? 1 : 0);
    }
    assertThat(in(null).late(in(null).today(NOW))).isZero();
  }

  @Test
  void eachRowIsReadByWhoHoldsARoleOnTheDayOfItsOwnZone() {
    assertThat(in("Pacific/Noumea").readableBy("bea", in("Pacific/Noumea").today(NOW))).isFalse();
    assertThat(in(null).readableBy("bea", in(null).today(NOW))).isTrue();
    assertThat(in(null).readableBy("carl", in(null).today(NOW))).isFalse();
  }

  @Test
  void aLineSaysWhatWhoeverAsksMayDoThere() {
    Document kept = new Document(new AllianceModel().row(Story.designed()
        .given(new MemberAppointed("o", "olga", MemberRole.OBSERVER, null, null, PartialDate.parse("2026"))).alliance()));
    Row row = Row.of(new Document("_id", Story.ID).append("version", 1L).append("row", kept));

    assertThat(row.permissions(Actor.member(Story.MANAGER), TODAY.firstDay())).containsExactly(Permission.values());
    assertThat(row.permissions(Actor.administrator("ada"), TODAY.firstDay())).containsExactly(Permission.values());
    assertThat(row.permissions(Actor.member("olga"), TODAY.firstDay())).containsExactly(Permission.READ);
    assertThat(row.permissions(Actor.member("olga"), TODAY.firstDay().plusYears(1))).isEmpty();
  }

  @Test
  void aMilestoneDueThisYearHidesNoneThatWasDueInMay() {
    Item item = item(Story.designed().given(planned("year", "2026"), planned("may", "2026-05"), planned("none", null),
        planned("soon", "2026-11-30"), planned("june", "2026-06")));

    assertThat(item.milestones()).extracting(NextMilestone::id).containsExactly("may", "june", "soon", "year", "none");
    assertThat(item.milestones()).extracting(NextMilestone::late).containsExactly(true, true, false, false, false);
    assertThat(item.nextMilestone()).isEqualTo(item.milestones().getFirst());
    assertThat(item.late()).isEqualTo(2);
    assertThat(item.planned()).isEqualTo(5);
    assertThat(item.milestones().getFirst().title()).isEqualTo("Milestone may");
    assertThat(item.milestones().getFirst().kind()).isNull();
    assertThat(item.milestones().getLast().dueOn()).isNull();
  }

  @Test
  void aRowListsTheFirstTwentyAndCountsAll() {
    AllianceEvent[] many = IntStream.range(0, 50).mapToObj(i -> planned("m" + i, "2026-" + (i < 30 ? "10" : "12") + "-1" + i % 10))
        .toArray(AllianceEvent[]::new);

    Item item = item(Story.designed().given(many));

    assertThat(item.milestones()).hasSize(20);
    assertThat(item.planned()).isEqualTo(50);
    assertThat(item.late()).isEqualTo(30);
  }

  @Test
  void whatHasEndedIsNotAsleep() {
    AllianceEvent quiet = new AllianceWentDormant(PartialDate.parse("2026-05"), 180);

    assertThat(item(Story.designed().given(quiet)).dormant()).isTrue();
    assertThat(item(Story.designed().given(quiet, CLOSED)).dormant()).isFalse();
    assertThat(item(Story.designed().given(CLOSED, quiet)).dormant()).isFalse();
  }

  @Test
  void whatHasEndedHasNothingDueAndShowsHowFarItCame() {
    Story open = Story.designed().given(planned("may", "2026-05"));
    Item closed = item(open.given(CLOSED));

    assertThat(closed.nextMilestone()).isNull();
    assertThat(closed.milestones()).isEmpty();
    assertThat(closed.planned()).isZero();
    assertThat(closed.late()).isZero();
    assertThat(closed.furthestStage()).isEqualTo("DESIGN");
    assertThat(item(open.given(CLOSED, new AllianceReopened(Stage.DESIGN, null))).late()).isEqualTo(1);
    assertThat(item(Story.in(Stage.CLOSED)).furthestStage()).as("entered as closed").isNull();
  }
}
