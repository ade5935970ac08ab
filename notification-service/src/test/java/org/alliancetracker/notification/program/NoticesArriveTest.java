package org.alliancetracker.notification.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.alliancetracker.contract.alliance.AllianceEvent.*;
import org.alliancetracker.contract.alliance.AllianceEvents;
import org.alliancetracker.contract.code.MemberRole;
import org.alliancetracker.contract.code.Side;
import org.alliancetracker.contract.envelope.Envelope;
import org.alliancetracker.contract.evaluation.EvaluationEvent.*;
import org.alliancetracker.contract.evaluation.InvitedEvaluator;
import org.alliancetracker.contract.people.PersonRecord;
import org.alliancetracker.notification.Samples;
import org.junit.jupiter.api.Test;

class NoticesArriveTest {

  private final Program program = Program.get();

  @Test
  void eachPersonConcernedGetsOneMailInTheirLanguageHoweverOftenTheEventArrives() {
    // given
    Town town = Town.founded();

    // when the event arrives three times
    Envelope reached = town.tell(new MilestoneReached("k", null, "Kick-off", null, null, null));
    program.topics().send(AllianceEvents.TOPIC, reached);
    program.topics().send(AllianceEvents.TOPIC, reached);

    // then
    town.awaitStates(town.chair, "confirmed");
    town.awaitStates(town.member, "confirmed");
    town.tell(new MilestonePlanned("z", null, "A later event", null, null));
    town.awaitTaken();
    assertThat(town.states(town.manager)).as("the one who did it").isEmpty();
    assertThat(Town.mailsTo(town.chair)).singleElement().satisfies(mail -> assertThat(Town.readable(mail))
        .contains("Jalon atteint", "Kick-off", "http://alliances.example/alliances/" + town.alliance, "Bonjour Chris"));
    assertThat(Town.mailsTo(town.member)).singleElement().satisfies(mail -> assertThat(Town.readable(mail))
        .contains("Milestone reached", "Dear Cora"));
    assertThat(town.deliveries("&to=" + town.chair)).singleElement().satisfies(item -> {
      assertThat(item.path("id").asString()).isEqualTo(reached.id() + ":" + town.chair + ":milestone_reached");
      assertThat(item.path("mail").asString()).isEqualTo("notice");
      assertThat(item.path("toName").asString()).isEqualTo("Chris");
    });
  }

  @Test
  void anUndoWithinTheHoldReachesTheNotice() {
    Town town = Town.founded();

    town.tell(new MilestoneReached("k", null, "A slip", null, null, null));
    town.tell(new MilestoneCancelled("k", "a slip"));

    town.awaitStates(town.chair, "withdrawn");
    await().during(Duration.ofMillis(2500)).atMost(Duration.ofSeconds(10)).until(() -> Town.mailsTo(town.chair).isEmpty());
  }

  @Test
  void aCorrectionWithinTheHoldIsToldInsteadOfTheFirstReading() {
    Town town = Town.founded();

    Envelope first = town.tell(new MilestoneReached("k", null, "Wrong name", null, null, null));
    town.tell(new CorrectionMade(first.streamVersion(), first.type(),
        AllianceEvents.codec().encode(new MilestoneReached("k", null, "Right name", null, null, null)), "a slip"));

    town.awaitStates(town.chair, "withdrawn", "confirmed");
    assertThat(Town.mailsTo(town.chair)).singleElement()
        .satisfies(mail -> assertThat(Town.readable(mail)).contains("Right name").doesNotContain("Wrong name"));
  }

  @Test
  void aNoticeWaitsForThePersonToBecomeKnown() {
    Town town = Town.ofStrangers();
    town.tell(new MilestoneReached("k", null, "Kick-off", null, null, null));
    town.awaitStates(town.chair, "awaiting_address");
    town.awaitStates(town.member, "awaiting_address");

    program.topics().person(town.chair, 1, "Chris", town.chair + "@example.org", "fr");

    town.awaitStates(town.chair, "confirmed");
    assertThat(Town.mailsTo(town.chair)).hasSize(1);
    assertThat(town.states(town.member)).containsExactly("awaiting_address");
  }

  @Test
  void ofAnErasedPersonIdAndStateAreKeptAndNothingElse() {
    Town town = Town.founded();
    town.tell(new MilestoneReached("k", null, "Kick-off", null, null, null));
    town.awaitStates(town.chair, "confirmed");
    String id = town.deliveries("&to=" + town.chair).getFirst().path("id").asString();
    assertThat(program.administrator().get("/api/deliveries/" + id).json().path("text").asString()).contains("Chris");

    program.topics().person(new PersonRecord(town.chair, 2, null, null, null, null, true));
    // an older record that comes late changes nothing
    program.topics().person(town.chair, 1, "Chris", town.chair + "@example.org", "fr");

    await().untilAsserted(() -> {
      var whole = program.administrator().get("/api/deliveries/" + id).json();
      assertThat(whole.path("text").isNull()).isTrue();
      assertThat(whole.path("delivery").path("toName").isNull()).isTrue();
      assertThat(whole.path("delivery").path("state").asString()).isEqualTo("confirmed");
    });
    town.tell(new MilestoneReached("l", null, "Next", null, null, null));
    town.awaitStates(town.chair, "confirmed", "recipient_erased");
    assertThat(Town.mailsTo(town.chair)).hasSize(1);
    assertThat(program.as(town.chair).get("/api/deliveries").status()).as("with a token of before").isEqualTo(401);
  }

  @Test
  void historyEnteredLateIsOnRecordAndNotSent() {
    Town town = Town.founded();

    program.topics().imported(town.alliance, town.manager, new MilestoneReached("h", null, "Creation", null, null, null), "2012");

    town.awaitStates(town.chair, "historical_not_sent");
    assertThat(Town.mailsTo(town.chair)).isEmpty();
  }

  @Test
  void invitedEvaluatorsAreAskedAndTheWholeCommitteeHearsTheScoresHoweverLateItsAllianceIsTold() {
    // given an evaluation that is told before its alliance
    String alliance = "a-" + UUID.randomUUID();
    String evaluation = alliance + "-e";
    String evaluator = "anne-" + alliance;
    String chair = "chris-" + alliance;
    program.topics().person(evaluator, 1, "Anne", evaluator + "@example.org", "en");
    program.topics().person(chair, 1, "Chris", chair + "@example.org", "en");
    program.topics().tell(evaluation, alliance, "root", new EvaluationOpened(alliance, "2026", "rubric", 1, null,
        List.of(new InvitedEvaluator(evaluator, Side.COMPANY)), true));
    program.topics().tell(evaluation, alliance, "root", new EvaluationClosed(null));
    program.topics().tell(evaluation, alliance, "root", new ScoresPublished(Samples.scores(true, 72, 60, 77)));

    // when the alliance is known and its committee not yet, for longer than the hold
    program.topics().tell(alliance, "root", Samples.designed(org.alliancetracker.contract.code.Stage.EVALUATION));
    program.topics().tell(alliance, "root", new EvaluationRecorded(evaluation, "2026", false, true, null));
    String notice = evaluation + ":3:@committee:scores_published";
    await().during(Duration.ofSeconds(5)).atMost(Duration.ofSeconds(30)).until(() ->
        program.administrator().get("/api/deliveries/" + notice).json().path("delivery").path("state").asString()
            .equals("planned"));

    // and then the rest of the alliance's stream arrives
    program.topics().tell(alliance, "root", new MemberAppointed("m", chair, MemberRole.COMMITTEE_CHAIR, null, null, null));
    program.topics().tell(alliance, "root", new EvaluationRecorded(evaluation, "2026", true, true, null));

    // then
    await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
      assertThat(Town.mailsTo(evaluator)).singleElement().satisfies(mail -> assertThat(Town.readable(mail))
          .contains("You are invited to give your assessment", "http://alliances.example/evaluations/" + evaluation));
      assertThat(Town.mailsTo(chair)).singleElement().satisfies(mail -> assertThat(Town.readable(mail))
          .contains("fictitious scores", "Organisational performance: 72 of 100", "evaluators: 3 associations, 2 companies"));
    });
  }
}
