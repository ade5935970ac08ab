package org.alliancetracker.notification.notice.sending;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.alliancetracker.contract.alliance.AllianceEvent.EvaluationRecorded;
import org.alliancetracker.contract.envelope.Envelope;
import org.alliancetracker.contract.envelope.EnvelopeCodec;
import org.alliancetracker.contract.envelope.PartialDate;
import org.alliancetracker.contract.evaluation.EvaluationEvent.ScoresPublished;
import org.alliancetracker.notification.Samples;
import org.alliancetracker.notification.change.EvaluationChange;
import org.alliancetracker.notification.evaluation.EvaluationView;
import org.alliancetracker.notification.notice.Announcement;
import org.alliancetracker.notification.notice.NoticeKind;
import org.alliancetracker.notification.outbound.Correspondence;
import org.alliancetracker.notification.outbound.state.Delivery;
import org.alliancetracker.notification.program.Program;
import org.alliancetracker.notification.program.Town;
import org.junit.jupiter.api.Test;

class CommitteeNoticesTest {

  private final Program program = Program.get();

  /** As a process leaves it that ends right after it has planned. */
  @Test
  void whatWaitsInTheStoreForACommitteeIsTakenUpAtTheStart() {
    // given
    Town town = Town.founded();
    String evaluation = town.alliance + "-e";
    town.tell(new EvaluationRecorded(evaluation, "2026", true, true, null));
    town.awaitTaken();
    Instant now = Instant.now();
    Envelope published = new Envelope(evaluation + ":1", "/evaluation-service", "alliance.scores.published.v1", evaluation, 1,
        town.alliance, PartialDate.parse("2026"), now, "root", null, false, EnvelopeCodec.noData());
    Announcement told = new Announcement(NoticeKind.SCORES_PUBLISHED, town.alliance,
        EvaluationChange.of(EvaluationView.unknown(), new ScoresPublished(Samples.scores(true, 72, 60, 77)), published)
            .orElseThrow(), null, town.member, false);
    NoticeDeliveries.forEach(told, List.of(Delivery.COMMITTEE), now, now, program.bean(Correspondence.class)::plan);

    // when
    CommitteeNotices committees = program.bean(CommitteeNotices.class);
    committees.stop();
    committees.start();

    // then
    town.awaitStates(town.chair, "confirmed");
    assertThat(town.states(town.member)).as("the one who did it").isEmpty();
    assertThat(program.administrator().get("/api/deliveries/" + evaluation + ":1:@committee:scores_published").json()
        .path("delivery").path("state").asString()).isEqualTo("addressed");
  }
}
