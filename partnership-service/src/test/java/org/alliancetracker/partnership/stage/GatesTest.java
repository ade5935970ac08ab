package org.alliancetracker.partnership.stage;

import static org.alliancetracker.partnership.story.Story.evaluation;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.alliancetracker.contract.alliance.AllianceEvent;
import org.alliancetracker.contract.alliance.AllianceEvent.AgreementSigned;
import org.alliancetracker.contract.alliance.AllianceEvent.AgreementTerminated;
import org.alliancetracker.contract.alliance.AllianceEvent.AllianceDesigned;
import org.alliancetracker.contract.alliance.AllianceEvent.EvaluationNoted;
import org.alliancetracker.contract.alliance.AllianceEvent.GovernanceAgreed;
import org.alliancetracker.contract.alliance.AllianceEvent.MeetingHeld;
import org.alliancetracker.contract.alliance.AllianceEvent.MilestoneReached;
import org.alliancetracker.contract.alliance.AllianceEvent.ObjectivesAgreed;
import org.alliancetracker.contract.alliance.AllianceEvent.PartnerJoined;
import org.alliancetracker.contract.alliance.AllianceEvent.PartnerLeft;
import org.alliancetracker.contract.alliance.AllianceEvent.RubricFixed;
import org.alliancetracker.contract.alliance.AllianceEvent.StageEntered;
import org.alliancetracker.contract.alliance.GovernanceBody;
import org.alliancetracker.contract.alliance.Objective;
import org.alliancetracker.contract.code.ActorType;
import org.alliancetracker.contract.code.AgreementKind;
import org.alliancetracker.contract.code.BodyKind;
import org.alliancetracker.contract.code.Cadence;
import org.alliancetracker.contract.code.GateCondition;
import org.alliancetracker.contract.code.MilestoneKind;
import org.alliancetracker.contract.code.Stage;
import org.alliancetracker.contract.envelope.PartialDate;
import org.alliancetracker.partnership.story.Story;
import org.alliancetracker.partnership.story.Then;
import org.junit.jupiter.api.Test;

class GatesTest {

  private static final AllianceEvent[] AGREED = {
    new ObjectivesAgreed(List.of(new Objective("150 jobs", null, null))),
    new RubricFixed("alliance", 1),
    new GovernanceAgreed(List.of(new GovernanceBody(BodyKind.STEERING_COMMITTEE, null, Cadence.QUARTERLY)))
  };
  private static final MilestoneReached LAUNCH = reached(MilestoneKind.KICKOFF);
  private static final MeetingHeld COMMITTEE = new MeetingHeld("m", BodyKind.STEERING_COMMITTEE, null, List.of());

  private static AgreementSigned signed(AgreementKind kind, String until) {
    PartialDate term = until == null ? null : PartialDate.parse(until);
    return new AgreementSigned("a", kind, null, List.of(), null, term, null);
  }

  private static MilestoneReached reached(MilestoneKind kind) {
    return new MilestoneReached(kind.code(), kind, null, null, List.of(), null);
  }

  private static Then enter(Story story, Stage to) {
    EnterStage said = new EnterStage(to, null, null, null);
    return story.when(said, said::decide);
  }

  private static Then enter(Story story, Stage to, String reason) {
    EnterStage said = new EnterStage(to, new GateOverride(reason), null, null);
    return story.when(said, said::decide);
  }

  private static void assertUnmet(Then then, GateCondition... conditions) {
    assertThat(then.refused("gate-not-passed").refusal().more())
        .containsEntry("unmetConditions", java.util.Arrays.stream(conditions).map(GateCondition::code).toList());
  }

  @Test
  void theGateToSteeringListsTheConditionsNotMet() {
    assertUnmet(enter(Story.designed(), Stage.STEERING), GateCondition.OBJECTIVES_AGREED, GateCondition.RUBRIC_FIXED,
        GateCondition.GOVERNANCE_AGREED, GateCondition.AGREEMENT_SIGNED);
  }

  @Test
  void withAllAgreedAndSignedTheAllianceIsSteered() {
    enter(Story.designed().given(AGREED).given(signed(AgreementKind.FRAMEWORK, null)), Stage.STEERING)
        .happened(new StageEntered(Stage.DESIGN, Stage.STEERING, List.of(), null));
  }

  @Test
  void aLetterOfIntentIsNoAgreementWithoutAReason() {
    Story letter = Story.designed().given(AGREED).given(signed(AgreementKind.LETTER_OF_INTENT, null));

    assertUnmet(enter(letter, Stage.STEERING), GateCondition.AGREEMENT_SIGNED);
    enter(letter, Stage.STEERING, " the board meets in June ").happened(new StageEntered(Stage.DESIGN, Stage.STEERING,
        List.of(GateCondition.AGREEMENT_SIGNED), "the board meets in June"));
  }

  @Test
  void anEndedAgreementCountsNoMore() {
    assertUnmet(enter(Story.designed().given(AGREED).given(signed(AgreementKind.FRAMEWORK, null))
        .given(new AgreementTerminated("a", null)), Stage.STEERING), GateCondition.AGREEMENT_SIGNED);
  }

  @Test
  void anAgreementWhoseTermEndedYearsAgoSignsNoGate() {
    Story agreed = Story.designed().given(AGREED);

    assertUnmet(enter(agreed.given(signed(AgreementKind.FRAMEWORK, "2014")), Stage.STEERING), GateCondition.AGREEMENT_SIGNED);
    assertUnmet(enter(agreed.given(signed(AgreementKind.FRAMEWORK, "2026-11-21")), Stage.STEERING), GateCondition.AGREEMENT_SIGNED);
    enter(agreed.given(signed(AgreementKind.FRAMEWORK, "2026-11-22")), Stage.STEERING).drafts();
    enter(agreed.given(signed(AgreementKind.FRAMEWORK, "2026")), Stage.STEERING).drafts();
    assertThat(Gate.ahead(agreed.given(signed(AgreementKind.FRAMEWORK, "2014")).alliance(), Story.TODAY.firstDay()))
        .contains(new Gate.Condition(GateCondition.AGREEMENT_SIGNED, false));
  }

  @Test
  void aGatePassedLongAgoAndEnteredLateAsksForItsOwnDay() {
    Story longAgo = Story.nothing().givenOn("2011", new AllianceDesigned(Story.named("Log'ins"), Stage.DESIGN, List.of()))
        .given(new PartnerJoined("ares", "Ares", ActorType.ASSOCIATION, List.of(), null),
            new PartnerJoined("gxo", "GXO", ActorType.COMPANY_LARGE, List.of(), null)).given(AGREED)
        .given(signed(AgreementKind.FRAMEWORK, "2014"));
    EnterStage then = new EnterStage(Stage.STEERING, null, PartialDate.parse("2012-03"), null);
    EnterStage now = new EnterStage(Stage.STEERING, null, null, null);

    longAgo.when(then, then::decide).on("2012-03");
    assertUnmet(longAgo.when(now, now::decide), GateCondition.AGREEMENT_SIGNED);
  }

  @Test
  void aStageDoesNotEndBeforeItBegan() {
    GateOverride because = new GateOverride("entered late");
    EnterStage early = new EnterStage(Stage.STEERING, because, PartialDate.parse("2026-10"), null);
    EnterStage perhaps = new EnterStage(Stage.STEERING, because, PartialDate.parse("2026-11"), null);

    Story.designed().when(early, early::decide).refused("ends-before-it-begins", "happenedOn");
    Story.designed().when(perhaps, perhaps::decide).drafts();
  }

  @Test
  void theTermOfAnAgreementBeforeTheOneInForceMakesNoReviewDue() {
    Story steered = Story.in(Stage.STEERING).given(LAUNCH, COMMITTEE, signed(AgreementKind.FRAMEWORK, "2020"));

    enter(steered, Stage.EVALUATION).drafts();
    assertUnmet(enter(steered.given(new AgreementSigned("b", AgreementKind.FRAMEWORK, null, List.of(), null,
        PartialDate.parse("2030"), null)), Stage.EVALUATION), GateCondition.REVIEW_DUE);
  }

  @Test
  void partnersThatLeftAndActorsOfOneTypeDoNotMakeAnAlliance() {
    Story alone = Story.designed().given(AGREED).given(signed(null, null)).given(new PartnerLeft("gxo", null));

    assertUnmet(enter(alone, Stage.STEERING), GateCondition.TWO_ACTOR_TYPES);
  }

  @Test
  void aBodyWithoutACadenceIsNoGovernanceYet() {
    Story vague = Story.designed().given(AGREED).given(signed(null, null))
        .given(new GovernanceAgreed(List.of(new GovernanceBody(BodyKind.STEERING_COMMITTEE, null, null))));

    assertUnmet(enter(vague, Stage.STEERING), GateCondition.GOVERNANCE_AGREED);
  }

  @Test
  void theGateToEvaluationAsksForLaunchCommitteeAndReview() {
    assertUnmet(enter(Story.in(Stage.STEERING), Stage.EVALUATION),
        GateCondition.LAUNCHED, GateCondition.COMMITTEE_HELD, GateCondition.REVIEW_DUE);
    enter(Story.in(Stage.STEERING).given(LAUNCH, COMMITTEE, reached(MilestoneKind.MID_TERM_REVIEW)), Stage.EVALUATION)
        .happened(new StageEntered(Stage.STEERING, Stage.EVALUATION, List.of(), null));
  }

  @Test
  void anotherBodysMeetingIsNoCommittee() {
    Story technical = Story.in(Stage.STEERING).given(LAUNCH, reached(MilestoneKind.END_TERM_REVIEW),
        new MeetingHeld("m", BodyKind.TECHNICAL_COMMITTEE, null, List.of()));

    assertUnmet(enter(technical, Stage.EVALUATION), GateCondition.COMMITTEE_HELD);
  }

  @Test
  void sixMonthsBeforeItsTermAnAgreementIsDueForReview() {
    Story steered = Story.in(Stage.STEERING).given(LAUNCH, COMMITTEE, signed(AgreementKind.FRAMEWORK, "2027-03-31"));

    assertUnmet(enter(steered.on(LocalDate.parse("2026-09-29")), Stage.EVALUATION), GateCondition.REVIEW_DUE);
    enter(steered.on(LocalDate.parse("2026-09-30")), Stage.EVALUATION).drafts();
  }

  @Test
  void evaluationIsLeftWhenAnEvaluationIsClosedAndNoted() {
    Story evaluating = Story.in(Stage.EVALUATION);

    assertUnmet(enter(evaluating, Stage.STEERING), GateCondition.EVALUATION_CLOSED, GateCondition.RESULT_NOTED);
    assertUnmet(enter(evaluating.given(evaluation("e", false)), Stage.STEERING),
        GateCondition.EVALUATION_CLOSED, GateCondition.RESULT_NOTED);
    assertUnmet(enter(evaluating.given(evaluation("e", true)), Stage.DESIGN), GateCondition.RESULT_NOTED);
    enter(evaluating.given(evaluation("e", true), new EvaluationNoted("e", null)), Stage.DESIGN)
        .happened(new StageEntered(Stage.EVALUATION, Stage.DESIGN, List.of(), null));
  }

  @Test
  void anotherOpenEvaluationHoldsTheGateShut() {
    assertUnmet(enter(Story.in(Stage.EVALUATION)
            .given(evaluation("e", true), new EvaluationNoted("e", null), evaluation("f", false)), Stage.STEERING),
        GateCondition.EVALUATION_CLOSED);
  }

  @Test
  void anEvaluationOpensTheGateOfItsOwnRoundOnly() {
    Story secondRound = Story.in(Stage.EVALUATION)
        .given(reached(MilestoneKind.MID_TERM_REVIEW), LAUNCH, COMMITTEE, evaluation("e", true),
            new EvaluationNoted("e", null), new StageEntered(Stage.EVALUATION, Stage.STEERING, List.of(), null));

    assertUnmet(enter(secondRound, Stage.EVALUATION), GateCondition.REVIEW_DUE);
    assertUnmet(enter(secondRound.given(new StageEntered(Stage.STEERING, Stage.EVALUATION, List.of(), null)),
        Stage.STEERING), GateCondition.EVALUATION_CLOSED, GateCondition.RESULT_NOTED);
  }

  @Test
  void aStageMayBeSkippedWithAReasonThatNamesAllThatWasSkipped() {
    assertThat(enter(Story.designed(), Stage.EVALUATION, "evaluated after six years").drafts().getFirst().event())
        .isInstanceOfSatisfying(StageEntered.class, entered -> assertThat(entered.unmetConditions())
            .contains(GateCondition.OBJECTIVES_AGREED, GateCondition.LAUNCHED).hasSize(7));
  }

  @Test
  void someWaysDoNotExist() {
    enter(Story.in(Stage.STEERING), Stage.DESIGN, "no").refused("no-such-way");
    enter(Story.designed(), Stage.CLOSED, "no").refused("no-such-way");
    enter(Story.designed(), Stage.DESIGN).refused("already-in-stage");
    enter(Story.in(Stage.CLOSED), Stage.STEERING).refused("alliance-closed");
    enter(Story.designed(), null).refused("missing", "to");
  }

  @Test
  void anOverrideGivesAReasonAndIsRecordedOnlyWhereOneWasNeeded() {
    enter(Story.designed(), Stage.STEERING, " ").refused("missing", "override.reason");
    enter(Story.designed().given(AGREED).given(signed(null, null)), Stage.STEERING, "just in case")
        .happened(new StageEntered(Stage.DESIGN, Stage.STEERING, List.of(), null));
  }
}
