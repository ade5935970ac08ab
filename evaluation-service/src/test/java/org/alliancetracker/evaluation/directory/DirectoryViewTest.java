package org.alliancetracker.evaluation.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.alliancetracker.contract.alliance.AllianceEvent;
import org.alliancetracker.contract.alliance.AllianceEvent.*;
import org.alliancetracker.contract.alliance.AllianceEvents;
import org.alliancetracker.contract.alliance.Description;
import org.alliancetracker.contract.code.ActorType;
import org.alliancetracker.contract.code.ClosingReason;
import org.alliancetracker.contract.code.MemberRole;
import org.alliancetracker.contract.code.Stage;
import org.alliancetracker.contract.codec.EventCodec;
import org.alliancetracker.contract.envelope.Envelope;
import org.alliancetracker.contract.envelope.PartialDate;
import org.alliancetracker.evaluation.directory.AllianceView.FixedRubric;
import org.alliancetracker.evaluation.directory.AllianceView.Partner;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class DirectoryViewTest {

  private static final EventCodec<AllianceEvent> CODEC = AllianceEvents.codec();
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  private final DirectoryView directory = new DirectoryView();

  private AllianceView after(AllianceEvent... events) {
    AllianceView view = directory.initial();
    for (int i = 0; i < events.length; i++) {
      view = directory.fold(view, events[i], envelope(events[i], i + 1));
    }
    return view;
  }

  private static Envelope said(AllianceEvent event, String day) {
    return new Envelope("a:9", "/partnership-service", CODEC.typeOf(event), "a", 9, "a",
        PartialDate.parse(day), Instant.EPOCH, "p", null, false, CODEC.encode(event));
  }

  private static Envelope envelope(AllianceEvent event, long version) {
    return new Envelope("a:" + version, "/partnership-service", CODEC.typeOf(event), "a", version, "a",
        PartialDate.parse("2020"), Instant.EPOCH, "p", null, false, CODEC.encode(event));
  }

  private static AllianceDesigned designed(String name) {
    return new AllianceDesigned(new Description(name, null, null, null, null, null, null, null), Stage.STEERING, null);
  }

  private static MemberAppointed appointed(String member, MemberRole role, String from, String until) {
    return new MemberAppointed(member, "ada", role, null, from == null ? null : PartialDate.parse(from),
        until == null ? null : PartialDate.parse(until));
  }

  @Test
  void theLastDescriptionDecidesWhichDayItIs() {
    Instant evening = Instant.parse("2026-11-26T21:00:00Z");
    var moved = new AllianceDescribed(new Description("x", null, null, null, null, null, null, "Indian/Reunion"));
    var later = new StageEntered(Stage.STEERING, Stage.EVALUATION, null, null);

    assertThat(after(designed("x")).today(evening)).isEqualTo(LocalDate.parse("2026-11-26"));
    assertThat(after(designed("x"), moved, later, appointed("m", MemberRole.MANAGER, null, null)).today(evening))
        .isEqualTo(LocalDate.parse("2026-11-27"));
    assertThat(after(designed("x"), moved, new AllianceDescribed(designed("x").description())).today(evening))
        .isEqualTo(LocalDate.parse("2026-11-26"));
  }

  @Test
  void nameAndStageFollowTheAlliance() {
    assertThat(after(designed("Log'ins")).name()).isEqualTo("Log'ins");
    assertThat(after(designed("Log'ins")).stage()).isEqualTo(Stage.STEERING);
    AllianceView later = after(designed("Log'ins"),
        new AllianceDescribed(new Description("Log'ins 2", null, null, null, null, null, null, null)),
        new StageEntered(Stage.STEERING, Stage.EVALUATION, null, null));
    assertThat(later.name()).isEqualTo("Log'ins 2");
    assertThat(later.stage()).isEqualTo(Stage.EVALUATION);
    assertThat(after(designed("x"), new AllianceClosed(ClosingReason.UNKNOWN, null, Stage.STEERING, null, null)).stage())
        .isEqualTo(Stage.CLOSED);
    assertThat(after(designed("x"), new AllianceReopened(Stage.DESIGN, "r")).stage()).isEqualTo(Stage.DESIGN);
  }

  @Test
  void aRoleHoldsFromItsDayToTheEndOfItsLast() {
    assertThat(after(appointed("m", MemberRole.MANAGER, null, null)).rolesOf("ada", TODAY)).containsExactly(MemberRole.MANAGER);
    assertThat(after(appointed("m", MemberRole.MANAGER, null, "2026")).rolesOf("ada", TODAY)).hasSize(1);
    assertThat(after(appointed("m", MemberRole.MANAGER, null, "2026-11-22")).rolesOf("ada", TODAY)).hasSize(1);
    assertThat(after(appointed("m", MemberRole.MANAGER, null, "2026-11-21")).rolesOf("ada", TODAY)).isEmpty();
    assertThat(after(appointed("m", MemberRole.MANAGER, "2026-11-22", null)).rolesOf("ada", TODAY)).hasSize(1);
    assertThat(after(appointed("m", MemberRole.MANAGER, "2026-11-23", null)).rolesOf("ada", TODAY)).isEmpty();
    assertThat(after(appointed("m", MemberRole.MANAGER, null, null)).rolesOf("bob", TODAY)).isEmpty();
  }

  @Test
  void standingDownEndsOneRoleAndLeavesTheOthers() {
    assertThat(after(appointed("m1", MemberRole.MANAGER, null, null), appointed("m2", MemberRole.EVALUATOR, null, null),
        new MemberStoodDown("m1", "ada", MemberRole.MANAGER)).rolesOf("ada", TODAY)).isEqualTo(Set.of(MemberRole.EVALUATOR));
  }

  @Test
  void aCorrectedAppointmentCountsAsItShouldHaveRead() {
    AllianceEvent wrong = appointed("m", MemberRole.MANAGER, null, null);
    AllianceEvent right = appointed("m", MemberRole.OBSERVER, null, null);

    assertThat(after(designed("x"), wrong,
        new CorrectionMade(2, CODEC.typeOf(right), CODEC.encode(right), "typed wrongly")).rolesOf("ada", TODAY))
        .containsExactly(MemberRole.OBSERVER);
    assertThat(after(designed("x"), wrong, new CorrectionMade(2, null, null, "nobody knows what")).rolesOf("ada", TODAY))
        .containsExactly(MemberRole.MANAGER);
    assertThat(after(designed("x"), wrong, new CorrectionMade(1, CODEC.typeOf(designed("y")), CODEC.encode(designed("y")), "r"))
        .rolesOf("ada", TODAY)).containsExactly(MemberRole.MANAGER);
  }

  @Test
  void partnersJoinAreRenamedAndLeave() {
    PartnerJoined joined = new PartnerJoined("p1", "Ares", ActorType.ASSOCIATION, null, null);

    assertThat(after(joined, new PartnerRenamed("p1", "Groupe Ares", "Ares")).partners())
        .containsExactly(new Partner("p1", "Groupe Ares", ActorType.ASSOCIATION, null, 1));
    assertThat(after(joined, new PartnerLeft("p1", null)).partners())
        .containsExactly(new Partner("p1", "Ares", ActorType.ASSOCIATION, PartialDate.parse("2020"), 1));
  }

  @Test
  void theRubricOfTheAllianceIsKept() {
    assertThat(after(new RubricFixed("alliance-default", 1)).rubric()).isEqualTo(new FixedRubric("alliance-default", 1));
  }

  @Test
  void eventsOfOthersConcernChangeNothing() {
    AllianceView before = after(designed("x"));

    assertThat(after(designed("x"), new ContextNoted("t", null))).isEqualTo(before);
  }

  @Test
  void theViewIsReadBackAsItWasWritten() {
    AllianceView view = after(designed("x"), appointed("m", MemberRole.MANAGER, "2012", "2026-06"),
        new PartnerJoined("p1", "Ares", ActorType.ASSOCIATION, null, null), new RubricFixed("alliance-default", 1));

    assertThat(JSON.readValue(JSON.writeValueAsString(view), AllianceView.class)).isEqualTo(view);
  }

  @Test
  void aRoleForAPartnerEndsWhenThePartnerLeaves() {
    PartnerJoined joined = new PartnerJoined("p1", "Ares", ActorType.ASSOCIATION, null, null);
    MemberAppointed forAres = new MemberAppointed("m", "ada", MemberRole.MANAGER, "p1", null, null);

    assertThat(after(joined, forAres).rolesOf("ada", TODAY)).hasSize(1);
    assertThat(after(joined, forAres, new PartnerLeft("p1", null)).rolesOf("ada", TODAY)).isEmpty();
    assertThat(after(joined, forAres, new PartnerLeft("p2", null)).rolesOf("ada", TODAY)).hasSize(1);
  }

  private static final LocalDate INVITED = LocalDate.of(2026, 3, 1);

  private static boolean stands(AllianceView view) {
    return view.invitationStands("ada", INVITED, TODAY);
  }

  @Test
  void whoComesFromOutsideComesByTheInvitationAlone() {
    assertThat(stands(after(designed("x")))).isTrue();
    assertThat(after(designed("x")).mayBeInvited("ada", TODAY)).isTrue();
  }

  @Test
  void theInvitationOfAMemberStandsWhileTheRoleIsHeld() {
    assertThat(stands(after(appointed("m", MemberRole.EVALUATOR, null, null)))).isTrue();
    assertThat(stands(after(appointed("m", MemberRole.PARTNER_CONTACT, null, null)))).isTrue();
    assertThat(stands(after(appointed("m", MemberRole.EVALUATOR, null, "2026-11-21")))).as("after its period").isFalse();
    assertThat(stands(after(appointed("m", MemberRole.EVALUATOR, "2026-11-23", null)))).as("before its period").isFalse();
    assertThat(stands(after(appointed("m", MemberRole.EVALUATOR, null, null),
        new MemberStoodDown("m", "ada", MemberRole.EVALUATOR)))).as("stood down").isFalse();
    assertThat(stands(after(appointed("m", MemberRole.EVALUATOR, null, null),
        new MemberStoodDown("m", "ada", MemberRole.EVALUATOR), appointed("n", MemberRole.EVALUATOR, null, null))))
        .as("appointed anew").isTrue();
  }

  @Test
  void whoStandsDownAsEvaluatorDoesNotGoOnInAnotherRole() {
    AllianceEvent observer = appointed("o", MemberRole.OBSERVER, null, null);
    AllianceEvent evaluator = appointed("m", MemberRole.EVALUATOR, "2025", null);
    AllianceEvent past = appointed("m", MemberRole.EVALUATOR, "2020", "2021");

    assertThat(stands(after(observer, past))).as("evaluator of an earlier time").isTrue();
    assertThat(stands(after(observer, appointed("m", MemberRole.EVALUATOR, null, "2026-06")))).isFalse();
    assertThat(stands(after(observer, evaluator))).isTrue();
    AllianceView stoodDown = directory.fold(after(observer, evaluator), new MemberStoodDown("m", "ada", MemberRole.EVALUATOR),
        said(new MemberStoodDown("m", "ada", MemberRole.EVALUATOR), "2026-04-01"));
    assertThat(stands(stoodDown)).isFalse();
  }

  @Test
  void whoseRolesAreAllOverIsNotInvitedAnyMore() {
    assertThat(after(appointed("m", MemberRole.EVALUATOR, null, "2025")).mayBeInvited("ada", TODAY)).isFalse();
    assertThat(after(appointed("m", MemberRole.EVALUATOR, null, null), new MemberStoodDown("m", "ada", MemberRole.EVALUATOR))
        .mayBeInvited("ada", TODAY)).isFalse();
    assertThat(after(appointed("m", MemberRole.EVALUATOR, "2027", null)).mayBeInvited("ada", TODAY)).as("will be").isTrue();
  }

  @Test
  void aViewOfBeforeReadsAndEverybodyInItIsPresent() {
    String older = """
        {"name": "x", "stage": "STEERING", "members": [{"memberId": "m", "personId": "ada", "role": "EVALUATOR", "version": 2}],
         "partners": [{"partnerId": "p1", "name": "Ares", "actorType": null, "version": 3}]}""".replace("EVALUATOR",
        JSON.writeValueAsString(MemberRole.EVALUATOR).replace("\"", "")).replace("STEERING",
        JSON.writeValueAsString(Stage.STEERING).replace("\"", ""));

    AllianceView read = JSON.readValue(older, AllianceView.class);
    assertThat(read.rolesOf("ada", TODAY)).containsExactly(MemberRole.EVALUATOR);
    assertThat(read.partners().getFirst().leftOn()).isNull();
  }
}
