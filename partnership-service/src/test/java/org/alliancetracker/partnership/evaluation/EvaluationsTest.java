package org.alliancetracker.partnership.evaluation;

import static org.alliancetracker.partnership.story.Story.evaluation;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.alliancetracker.contract.alliance.AllianceEvent;
import org.alliancetracker.contract.alliance.AllianceEvent.EvaluationNoted;
import org.alliancetracker.contract.alliance.AllianceEvent.EvaluationRecorded;
import org.alliancetracker.contract.code.MemberRole;
import org.alliancetracker.contract.code.Side;
import org.alliancetracker.contract.code.Stage;
import org.alliancetracker.contract.envelope.Envelope;
import org.alliancetracker.contract.envelope.PartialDate;
import org.alliancetracker.contract.evaluation.EvaluationEvent;
import org.alliancetracker.contract.evaluation.EvaluationEvent.AssessmentSubmitted;
import org.alliancetracker.contract.evaluation.EvaluationEvent.EvaluationClosed;
import org.alliancetracker.contract.evaluation.EvaluationEvent.EvaluationOpened;
import org.alliancetracker.contract.evaluation.EvaluationEvent.ScoresPublished;
import org.alliancetracker.kit.decision.Decision;
import org.alliancetracker.kit.decision.Draft;
import org.alliancetracker.partnership.alliance.Alliance;
import org.alliancetracker.partnership.story.Samples;
import org.alliancetracker.partnership.story.Story;
import org.alliancetracker.partnership.story.Then;
import org.junit.jupiter.api.Test;

class EvaluationsTest {

  private static final EvaluationNews NEWS = new EvaluationNews(null);

  private static Then note(Story story, String evaluation) {
    NoteEvaluation said = new NoteEvaluation("well done", null, null);
    return story.when(said, (alliance, setting) -> said.decide(evaluation, alliance, setting));
  }

  private static EvaluationView fold(EvaluationEvent... events) {
    EvaluationView view = EvaluationView.NONE;
    for (EvaluationEvent event : events) {
      view = NEWS.fold(view, event, envelope(event));
    }
    return view;
  }

  private static Envelope envelope(EvaluationEvent event) {
    return new Envelope("e:1", "/evaluation-service", NEWS.codec().typeOf(event), "e", 1, "alliance-1", Story.TODAY,
        Instant.EPOCH, "eva", null, false, NEWS.codec().encode(event));
  }

  private static Decision<AllianceEvent> record(Alliance alliance, EvaluationRecorded heard) {
    return new RecordEvaluation(heard, Story.TODAY, false).decide(alliance);
  }

  @Test
  void theCommitteeNotesTheResultOfAClosedEvaluationOnce() {
    Story closed = Story.in(Stage.EVALUATION).given(evaluation("e", true)).as(MemberRole.COMMITTEE_CHAIR);

    Story noted = note(closed, "e").happened(new EvaluationNoted("e", "well done")).next();
    note(noted, "e").refused("already-noted");
    note(closed, "f").refused("not-found");
  }

  @Test
  void anOpenEvaluationHasNoResultToNote() {
    note(Story.in(Stage.EVALUATION).given(evaluation("e", false)), "e").refused("evaluation-open");
  }

  @Test
  void aResultIsNotNotedBeforeItsEvaluationWasClosed() {
    NoteEvaluation early = new NoteEvaluation("well done", PartialDate.parse("2026-10"), null);

    Story.in(Stage.EVALUATION).given(evaluation("e", true)).when(early, (alliance, setting) -> early.decide("e", alliance, setting))
        .refused("ends-before-it-begins", "happenedOn");
  }

  @Test
  void aResultIsNotedAfterTheAlliancesEndToo() {
    note(Story.in(Stage.CLOSED).given(evaluation("e", true)), "e").drafts();
  }

  @Test
  void whatEvaluationServiceTellsIsRecordedOnce() {
    Alliance alliance = Story.in(Stage.EVALUATION).alliance();
    EvaluationRecorded heard = evaluation("e", true);

    assertThat(record(alliance, heard)).isEqualTo(Decision.accepted(new Draft<>(heard, Story.TODAY, false)));
    Alliance knowing = Story.in(Stage.EVALUATION).given(heard).alliance();
    assertThat(record(knowing, heard)).isEqualTo(Decision.accepted(List.of()));
    assertThat(record(Alliance.NONE, heard)).isEqualTo(Decision.accepted(List.of()));
  }

  @Test
  void newScoresAreToldAndANotedResultStaysNoted() {
    Alliance scored = Story.in(Stage.EVALUATION)
        .given(evaluation("e", true), new EvaluationNoted("e", "seen"),
            new EvaluationRecorded("e", "First", true, true, Samples.scores())).alliance();

    assertThat(scored.evaluations().latestScored().orElseThrow().notedOn()).isEqualTo(Story.TODAY);
  }

  @Test
  void theViewGathersWhatAnEvaluationsEventsSay() {
    EvaluationOpened opened = new EvaluationOpened("alliance-1", "First", "alliance", 1, null, List.of(), false);

    assertThat(fold(opened, new AssessmentSubmitted("eva", Side.COMPANY, 15, 15), new EvaluationClosed(null),
        new ScoresPublished(Samples.scores())).told("e"))
        .isEqualTo(new EvaluationRecorded("e", "First", true, true, Samples.scores()));
  }
}
