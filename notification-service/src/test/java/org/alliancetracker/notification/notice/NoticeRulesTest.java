package org.alliancetracker.notification.notice;

import static org.alliancetracker.notification.Samples.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.alliancetracker.contract.alliance.AllianceEvent;
import org.alliancetracker.contract.alliance.AllianceEvent.*;
import org.alliancetracker.contract.alliance.AllianceEvent.AllianceDescribed;
import org.alliancetracker.contract.alliance.AllianceEvents;
import org.alliancetracker.contract.alliance.Description;
import org.alliancetracker.contract.code.MemberRole;
import org.alliancetracker.contract.code.Side;
import org.alliancetracker.contract.code.Stage;
import org.alliancetracker.contract.envelope.AllianceDay;
import org.alliancetracker.contract.envelope.Envelope;
import org.alliancetracker.contract.envelope.PartialDate;
import org.alliancetracker.contract.evaluation.EvaluationEvent.*;
import org.alliancetracker.contract.evaluation.InvitedEvaluator;
import org.alliancetracker.notification.Samples.Story;
import org.alliancetracker.notification.alliance.AllianceFold;
import org.alliancetracker.notification.evaluation.EvaluationView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NoticeRulesTest {

  private static Story withPeople() {
    return Story.begins("2026-01-10").then("2026-01-11", appointed(MANAGER, MemberRole.MANAGER))
        .then("2026-01-11", appointed(CHAIR, MemberRole.COMMITTEE_CHAIR))
        .then("2026-01-11", appointed("p-contact", MemberRole.PARTNER_CONTACT))
        .then("2026-01-11", appointed("p-evaluator", MemberRole.EVALUATOR))
        .then("2026-01-11", new MemberAppointed("m-former", "p-former", MemberRole.COMMITTEE_MEMBER, null,
            PartialDate.parse("2024"), PartialDate.parse("2025")));
  }

  private static Announcement of(Story story, AllianceEvent event, String on, String actor, boolean imported) {
    Envelope said = said(event, story.version() + 1, on, actor, imported);
    return NoticeRules.of(AllianceFold.fold(story.view(), event, said), event, said).orElseThrow();
  }

  @Test
  void thePeopleConcernedAreToldButNotTheOneWhoDidIt() {
    Announcement told = of(withPeople(), reached("m1", null, "Kick-off"), "2026-11-20", MANAGER, false);

    assertThat(told.kind()).isEqualTo(NoticeKind.MILESTONE_REACHED);
    assertThat(told.recipients()).containsExactly(CHAIR, "p-contact");
    assertThat(told.eventId()).isEqualTo("atelier:7");
    assertThat(told.historical()).isFalse();
  }

  /** Recorded on 26 November at 9 in universal time: 20 o'clock in Noumea, 5 in the morning in Martinique. */
  @ParameterizedTest
  @CsvSource({"Pacific/Noumea, 2026-11-25, false", "Pacific/Noumea, 2026-11-26, true",
      "Pacific/Kiritimati, 2026-11-25, false", "America/Martinique, 2026-11-26, true",
      "Pacific/Pago_Pago, 2026-11-25, true"})
  void whoHoldsARoleOnTheDayOfTheAllianceIsTold(String zone, String until, boolean told) {
    Story story = Story.begins("2026-01-10")
        .then("2026-01-10", new AllianceDescribed(new Description("A", null, null, null, null, null, null, zone)))
        .then("2026-01-11", appointed(MANAGER, MemberRole.MANAGER))
        .then("2026-01-11", new MemberAppointed("m", "p-leaving", MemberRole.COMMITTEE_MEMBER, null, null, PartialDate.parse(until)));

    Announcement announcement = of(story, reached("m1", null, "Kick-off"), "2026-11-26", MANAGER, false);

    assertThat(announcement.recipients().contains("p-leaving")).isEqualTo(told);
  }

  @Test
  void theZoneIsTheOneDescribedOrTheUsualOne() {
    Story story = Story.begins("2026-01-10")
        .then("2026-01-10", new AllianceDescribed(new Description("A", null, null, null, null, null, null, "Indian/Reunion")));

    assertThat(story.view().dayZone().getId()).isEqualTo("Indian/Reunion");
    assertThat(Story.begins("2026-01-10").view().dayZone()).isEqualTo(AllianceDay.USUAL_ZONE);
  }

  @Test
  void importedOrLongPastEventsAreHistory() {
    assertThat(of(withPeople(), reached("m1", null, "Creation"), "2012", CHAIR, true).historical()).isTrue();
    AllianceEvent event = reached("m2", null, "Creation");
    Envelope late = said(event, 7, "2026-11-20", CHAIR, false);
    Envelope past = new Envelope(late.id(), late.source(), late.type(), late.stream(), 7, late.allianceId(),
        PartialDate.parse("2012"), late.recordedAt(), CHAIR, null, false, late.data());
    assertThat(NoticeRules.of(AllianceFold.fold(withPeople().view(), event, past), event, past).orElseThrow().historical())
        .isTrue();
  }

  @Test
  void anEventThatIsNoNewsGivesNoNotice() {
    AllianceEvent event = planned("m1", null, "Kick-off", "2027-01-01");
    Envelope said = said(event, 2, "2026-11-20", MANAGER, false);

    assertThat(NoticeRules.of(AllianceFold.fold(withPeople().view(), event, said), event, said)).isEmpty();
  }

  @Test
  void invitedEvaluatorsAreAskedAndTheCommitteeHearsTheScoresLater() {
    var opened = new EvaluationOpened(ALLIANCE, "2026", "r", 1, null,
        List.of(new InvitedEvaluator("p-e1", Side.ASSOCIATION), new InvitedEvaluator("p-e2", Side.COMPANY)), false);
    Envelope said = said(opened, "e1", 1, "2026-11-20");
    EvaluationView view = EvaluationView.unknown().fold(opened, said);

    assertThat(NoticeRules.of(view, opened, said).orElseThrow().recipients()).containsExactly("p-e1", "p-e2");
    var published = new ScoresPublished(scores(false, 1, 2, 3));
    assertThat(NoticeRules.of(view, published, said(published, "e1", 4, "2026-11-21")).orElseThrow().recipients()).isNull();
    assertThat(NoticeRules.committee(withPeople().view(), day("2026-11-21"))).containsExactly(CHAIR, MANAGER);
  }

  @Test
  void cancellingAReachedMilestoneTakesItsNoticesBack() {
    Story story = withPeople().then("2026-11-20", reached("m1", null, "Kick-off"));
    AllianceEvent cancelled = new MilestoneCancelled("m1", "a slip");

    assertThat(NoticeRules.takenBack(story.view(), cancelled, said(cancelled, 8, "2026-11-20", MANAGER, false)))
        .contains("atelier:7");
    AllianceEvent open = new MilestoneCancelled("m2", "not needed");
    assertThat(NoticeRules.takenBack(story.view(), open, said(open, 8, "2026-11-20", MANAGER, false))).isEmpty();
  }

  @Test
  void aCorrectionTakesBackTheNoticesAndIsToldInTheirPlace() {
    Story story = withPeople().then("2026-11-20", reached("m1", null, "Kick-off"));
    var replacement = AllianceEvents.codec().encode(reached("m1", null, "Launch meeting"));
    CorrectionMade correction = new CorrectionMade(7, "alliance.milestone.reached.v1", replacement, "wrong title");
    Envelope said = said(correction, 8, "2026-11-20", MANAGER, false);
    var after = AllianceFold.fold(story.view(), correction, said);

    assertThat(NoticeRules.takenBack(story.view(), correction, said)).contains("atelier:7");
    Announcement instead = NoticeRules.instead(after, correction, said).orElseThrow();
    assertThat(instead.eventId()).isEqualTo("atelier:8");
    assertThat(instead.change().subject()).isEqualTo("Launch meeting");
  }

  @Test
  void aCorrectedOldStageDoesNotComeBack() {
    Story story = withPeople().then("2026-02-01", new StageEntered(Stage.DESIGN, Stage.STEERING, null, null))
        .then("2026-10-01", new StageEntered(Stage.STEERING, Stage.EVALUATION, null, null));
    var replacement = AllianceEvents.codec().encode(new StageEntered(Stage.DESIGN, Stage.STEERING, null, "told later"));
    story.then("2026-11-01", new CorrectionMade(7, "alliance.stage.entered.v1", replacement, "reason was missing"));

    assertThat(story.view().standing().stage()).isEqualTo(Stage.EVALUATION);
  }
}
