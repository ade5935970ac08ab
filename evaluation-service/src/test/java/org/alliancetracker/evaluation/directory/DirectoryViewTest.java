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
        .containsExactly(new Partner("p1", "Groupe Ares", ActorType.ASSOCIATION, 1));
    assertThat(after(joined, new PartnerLeft("p1", null)).partners()).isEmpty();
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
}
