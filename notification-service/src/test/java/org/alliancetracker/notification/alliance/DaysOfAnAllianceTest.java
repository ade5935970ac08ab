package org.alliancetracker.notification.alliance;

import static org.alliancetracker.notification.Samples.MANAGER;
import static org.alliancetracker.notification.Samples.designed;
import static org.alliancetracker.notification.Samples.said;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.alliancetracker.contract.alliance.AllianceEvent;
import org.alliancetracker.contract.alliance.AllianceEvent.AllianceDescribed;
import org.alliancetracker.contract.alliance.AllianceEvent.MemberAppointed;
import org.alliancetracker.contract.alliance.Description;
import org.alliancetracker.contract.code.MemberRole;
import org.alliancetracker.contract.code.Stage;
import org.alliancetracker.contract.envelope.PartialDate;
import org.alliancetracker.notification.notice.NoticeRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whose midnight counts for those whom notices and digests concern. */
class DaysOfAnAllianceTest {

  private static final AllianceEvent CHAIR_UNTIL_THE_26TH = new MemberAppointed(
      "m", "ada", MemberRole.COMMITTEE_CHAIR, null, null, PartialDate.parse("2026-11-26"));

  private static AllianceView in(String zone) {
    AllianceView view = AllianceView.unknown();
    long version = 0;
    AllianceEvent moved = new AllianceDescribed(new Description("A", null, null, null, null, null, null, zone));
    for (AllianceEvent event : List.of(designed(Stage.STEERING), moved, CHAIR_UNTIL_THE_26TH)) {
      version++;
      view = AllianceFold.fold(view, event, said(event, version, "2026-11-20", MANAGER, false));
    }
    return view;
  }

  @ParameterizedTest
  @CsvSource({
    "Europe/Paris, 2026-11-26T23:00:00Z",
    "Indian/Reunion, 2026-11-26T20:00:00Z",
    "America/Martinique, 2026-11-27T04:00:00Z",
    "Pacific/Noumea, 2026-11-26T13:00:00Z"
  })
  void whoHoldsARoleUntilADayIsToldUntilTheMidnightOfTheZone(String zone, Instant midnight) {
    AllianceView view = in(zone);

    assertThat(NoticeRules.committee(view, view.dayOf(midnight.minusSeconds(1)))).containsExactly("ada");
    assertThat(NoticeRules.committee(view, view.dayOf(midnight))).isEmpty();
  }

  @Test
  void withoutAZoneTheUsualOneCounts() {
    assertThat(in(null).dayOf(Instant.parse("2026-11-26T23:00:00Z"))).isEqualTo(LocalDate.parse("2026-11-27"));
  }
}
