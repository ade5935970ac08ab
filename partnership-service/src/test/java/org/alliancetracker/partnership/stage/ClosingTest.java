package org.alliancetracker.partnership.stage;

import static org.alliancetracker.partnership.story.Story.evaluation;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.alliancetracker.contract.alliance.AllianceEvent.AllianceClosed;
import org.alliancetracker.contract.alliance.AllianceEvent.AllianceDesigned;
import org.alliancetracker.contract.alliance.AllianceEvent.AllianceReopened;
import org.alliancetracker.contract.alliance.AllianceEvent.EvaluationNoted;
import org.alliancetracker.contract.alliance.AllianceEvent.StageEntered;
import org.alliancetracker.contract.code.ClosingReason;
import org.alliancetracker.contract.code.GateCondition;
import org.alliancetracker.contract.code.Stage;
import org.alliancetracker.contract.envelope.PartialDate;
import org.alliancetracker.partnership.story.Story;
import org.alliancetracker.partnership.story.Then;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ClosingTest {

  private static Then close(Story story, ClosingReason reason, String override) {
    CloseAlliance said = new CloseAlliance(
        reason, "thanks", override == null ? null : new GateOverride(override), PartialDate.parse("2026-11"), null);
    return story.when(said, said::decide);
  }

  private static Then reopen(Story story, Stage to) {
    ReopenAlliance said = new ReopenAlliance(to, "a new partner", null, null);
    return story.when(said, said::decide);
  }

  @ParameterizedTest
  @EnumSource(ClosingReason.class)
  void everyReasonClosesAnAllianceUnknownToo(ClosingReason reason) {
    Story closed = close(Story.in(Stage.STEERING), reason, null).on("2026-11")
        .happened(new AllianceClosed(reason, "thanks", Stage.STEERING, List.of(), null)).next();

    assertThat(closed.alliance().life().closedBecause()).isEqualTo(reason);
  }

  @Test
  void anAllianceUnderEvaluationIsClosedAfterTheResultIsNotedOrWithAReason() {
    Story evaluating = Story.in(Stage.EVALUATION);

    close(evaluating, ClosingReason.FATIGUE, null).refused("gate-not-passed");
    close(evaluating, ClosingReason.FATIGUE, "nobody answers").happened(new AllianceClosed(ClosingReason.FATIGUE,
        "thanks", Stage.EVALUATION, List.of(GateCondition.EVALUATION_CLOSED, GateCondition.RESULT_NOTED),
        "nobody answers"));
    close(evaluating.given(evaluation("e", true), new EvaluationNoted("e", null)), ClosingReason.FATIGUE, null)
        .happened(new AllianceClosed(ClosingReason.FATIGUE, "thanks", Stage.EVALUATION, List.of(), null));
  }

  @Test
  void anAllianceNeitherEndsBeforeItBeganNorBeginsAgainBeforeItEnded() {
    Story designed = Story.nothing().givenOn("2012", new AllianceDesigned(Story.named("Log'ins"), Stage.DESIGN, List.of()))
        .givenOn("2013-06", new StageEntered(Stage.DESIGN, Stage.STEERING, List.of(), null));
    CloseAlliance early = new CloseAlliance(ClosingReason.FATIGUE, null, null, PartialDate.parse("2013-05"), null);
    CloseAlliance perhaps = new CloseAlliance(ClosingReason.FATIGUE, null, null, PartialDate.parse("2013"), null);
    ReopenAlliance before = new ReopenAlliance(null, "a new partner", PartialDate.parse("2012-12"), null);

    designed.when(early, early::decide).refused("ends-before-it-begins", "happenedOn");
    Story closed = designed.when(perhaps, perhaps::decide).on("2013").next();
    closed.when(before, before::decide).refused("ends-before-it-begins", "happenedOn");
    reopen(closed, null).drafts();
  }

  @Test
  void whatHasEndedShowsTheFurthestStageItWasIn() {
    Story evaluated = Story.in(Stage.EVALUATION).given(new StageEntered(Stage.EVALUATION, Stage.STEERING, List.of(), null));

    assertThat(close(Story.designed(), ClosingReason.FATIGUE, null).after().life().furthest()).isEqualTo(Stage.DESIGN);
    assertThat(close(evaluated, ClosingReason.FATIGUE, null).after().life().furthest()).isEqualTo(Stage.EVALUATION);
    assertThat(Story.in(Stage.CLOSED).alliance().life().furthest()).as("entered as closed").isNull();
  }

  @Test
  void aReasonIsNeededAndAnEndIsOneEnd() {
    close(Story.designed(), null, null).refused("missing", "reason");
    close(Story.in(Stage.CLOSED), ClosingReason.FATIGUE, null).refused("alliance-closed");
  }

  @Test
  void aClosedAllianceReopensWhereItWasClosedUnlessAnotherStageIsNamed() {
    Story closed = close(Story.in(Stage.DESIGN), ClosingReason.NEVER_STARTED, null).next();

    Story open = reopen(closed, null).happened(new AllianceReopened(Stage.DESIGN, "a new partner")).next();
    assertThat(open.alliance().life().closedBecause()).isNull();
    reopen(closed, Stage.STEERING).happened(new AllianceReopened(Stage.STEERING, "a new partner"));
    reopen(closed, Stage.CLOSED).refused("not-open", "to");
    reopen(open, null).refused("not-closed");
  }

  @Test
  void anAllianceEnteredAsClosedReopensInSteering() {
    reopen(Story.in(Stage.CLOSED), null).happened(new AllianceReopened(Stage.STEERING, "a new partner"));
  }
}
