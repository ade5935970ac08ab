package org.alliancetracker.notification.outbound.courier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.alliancetracker.contract.alliance.AllianceEvent;
import org.alliancetracker.contract.alliance.AllianceEvent.*;
import org.alliancetracker.contract.code.ActorType;
import org.alliancetracker.contract.code.MemberRole;
import org.alliancetracker.contract.code.Side;
import org.alliancetracker.contract.envelope.AllianceDay;
import org.alliancetracker.contract.envelope.PartialDate;
import org.alliancetracker.contract.evaluation.EvaluationEvent.*;
import org.alliancetracker.contract.evaluation.InvitedEvaluator;
import org.alliancetracker.contract.people.PersonRecord;
import org.alliancetracker.kit.store.Keys;
import org.alliancetracker.notification.Samples;
import org.alliancetracker.notification.outbound.record.Deliveries;
import org.alliancetracker.notification.outbound.state.Delivery;
import org.alliancetracker.notification.outbound.state.DeliveryState;
import org.alliancetracker.notification.people.People;
import org.alliancetracker.notification.program.Program;
import org.alliancetracker.notification.program.Town;
import org.alliancetracker.testing.http.Reply;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Between planning and the last dot lie the hold, retries and the post's rest: the right is asked at the end of them. */
class WhoMayReadIsAskedTest {

  private static final AllianceEvent CHAIR_STANDS_DOWN = new MemberStoodDown("m2", "any", MemberRole.COMMITTEE_CHAIR);

  private final Program program = Program.get();
  private final Deliveries deliveries = program.bean(Deliveries.class);
  private final RestingPost post = new RestingPost(program);
  private final Town town = Town.founded();

  @AfterEach
  void asUsual() {
    post.asUsual();
  }

  private Delivery delivery(String id) {
    return deliveries.find(id).orElseThrow();
  }

  /** The post goes again; the member still gets her mail, the chair's ends so. */
  private void chairIsSkipped(String id, String because) {
    post.goes();
    await().atMost(Duration.ofSeconds(30)).until(() -> delivery(id).state() == DeliveryState.SKIPPED);
    assertThat(delivery(id).reason()).isEqualTo(because);
    assertThat(Town.mailsTo(town.chair)).isEmpty();
    town.awaitStates(town.member, "confirmed");
    assertThat(town.deliveries("&state=skipped")).singleElement().satisfies(listed -> {
      assertThat(listed.path("to").asString()).isEqualTo(town.chair);
      assertThat(listed.path("reasonCode").asString()).isEqualTo(because);
      assertThat(listed.path("reason").asString()).startsWith("The ").endsWith(".");
    });
  }

  @Test
  void whoStandsDownWithinTheHoldGetsNoNotice() {
    String id = post.planned(town);

    town.tell(CHAIR_STANDS_DOWN);
    town.awaitTaken();

    chairIsSkipped(id, "stood-down");
  }

  @Test
  void whoStandsDownWhileTheServerAlreadyHasTheMailGetsNoLastDot() {
    String id = post.planned(town);
    program.mail().onData(() -> {
      if (delivery(id).state() == DeliveryState.CLAIMED) {
        town.tell(CHAIR_STANDS_DOWN);
        town.awaitTaken();
      }
    });

    chairIsSkipped(id, "stood-down");
    assertThat(program.administrator().get("/api/deliveries/" + id).json().path("text").isNull()).as("what was written").isTrue();
  }

  @Test
  void whoStandsDownBetweenTwoTriesIsNotTriedAgain() {
    // given a mail that a server asked to come back with, an hour ago
    String id = post.planned(town);
    Instant then = Instant.now().truncatedTo(ChronoUnit.MILLIS).minusSeconds(3600);
    Delivery claimed = delivery(id).claim("earlier/1", then).orElseThrow();
    assertThat(deliveries.step(delivery(id), claimed)).isTrue();
    assertThat(deliveries.step(claimed, claimed.later("earlier/1", then, "451 later", 0).orElseThrow())).isTrue();

    town.tell(CHAIR_STANDS_DOWN);
    town.awaitTaken();

    chairIsSkipped(id, "stood-down");
  }

  @Test
  void whoseTimeIsOverOrHasNotBegunGetsNoNotice() {
    String id = post.planned(town);
    LocalDate today = LocalDate.now(AllianceDay.USUAL_ZONE);

    town.tell(new MemberAppointed("m2", town.chair, MemberRole.COMMITTEE_CHAIR, null, null, PartialDate.of(today.minusDays(2))));
    town.tell(new MemberAppointed("m3", town.member, MemberRole.COMMITTEE_MEMBER, null, PartialDate.of(today.plusDays(2)), null));
    town.awaitTaken();
    post.goes();

    town.awaitStates(town.chair, "skipped");
    town.awaitStates(town.member, "skipped");
    assertThat(delivery(id).reason()).isEqualTo("role-over");
    assertThat(town.deliveries("&to=" + town.member).getFirst().path("reason").asString()).isEqualTo("The recipient’s role begins later.");
    assertThat(Town.mailsTo(town.member)).isEmpty();
  }

  @Test
  void whoStoodForAPartnerThatHasLeftGetsNoNotice() {
    town.tell(new PartnerJoined("p1", "Usine", ActorType.COMPANY_PME, null, null));
    town.tell(new MemberAppointed("m2", town.chair, MemberRole.COMMITTEE_CHAIR, "p1", null, null));
    String id = post.planned(town);

    town.tell(new PartnerLeft("p1", null));
    town.awaitTaken();

    chairIsSkipped(id, "partner-left");
  }

  @Test
  void whatAnEarlierVersionKeptGivesNoRightToAMailUntilItIsMadeAnew() {
    // given a mail for somebody whose partner left, in a view that an earlier version kept: it knew no partner of a member
    town.tell(new PartnerJoined("p1", "Usine", ActorType.COMPANY_PME, null, null));
    town.tell(new MemberAppointed("m2", town.chair, MemberRole.COMMITTEE_CHAIR, "p1", null, null));
    String id = post.planned(town);
    town.tell(new PartnerLeft("p1", null));
    town.awaitTaken();
    MongoCollection<Document> views = program.bean(MongoDatabase.class).getCollection("view_alliance_lifecycle");
    Document kept = views.find(Keys.id(town.alliance)).first();
    String state = kept.getString("state").replace("\"partnerId\":\"p1\"", "\"partnerId\":null");
    assertThat(state).isNotEqualTo(kept.getString("state"));
    views.updateOne(Keys.id(town.alliance), new Document("$set", new Document("state", state)).append("$unset", new Document("form", "")));

    assertThat(program.bean(Readers.class).of(deliveries.kept(id).orElseThrow(), Instant.now()))
        .isInstanceOf(Readers.Reading.NotKnownYet.class);

    // when the program starts
    program.renewViews();

    chairIsSkipped(id, "partner-left");
    assertThat(town.deliveries("")).hasSize(2);
  }

  @Test
  void whoIsDisabledGetsNoNotice() {
    String id = post.planned(town);

    program.topics().person(
        new PersonRecord(town.chair, 2, "Chris", town.chair + "@example.org", "fr", "Europe/Paris", false, false));
    await().until(() -> program.bean(People.class).find(town.chair)
        .filter(chair -> !chair.active()).isPresent());

    chairIsSkipped(id, "account-disabled");
  }

  @Test
  void whoStandsDownAfterADigestWasPlannedDoesNotGetIt() {
    town.tell(new DecisionTaken("d", null, "Train the tutors", null, null));
    town.awaitTaken();
    post.rests();
    Reply ordered = program.as(town.manager).post("/api/digests/" + town.alliance + ":steering-committee/send").ok();
    String id = ordered.json().path("deliveries").valueStream().map(each -> each.asString())
        .filter(each -> each.endsWith(town.chair)).findFirst().orElseThrow();

    town.tell(CHAIR_STANDS_DOWN);
    town.awaitTaken();

    chairIsSkipped(id, "stood-down");
  }

  @Test
  void whoLeavesTheCommitteeAfterTheResultsWerePublishedDoesNotHearThem() {
    // given results on their way to each of the committee
    String evaluation = town.alliance + "-e";
    program.topics().tell(evaluation, town.alliance, town.manager, new EvaluationOpened(town.alliance, "2026", "rubric", 1, null,
        List.of(), true));
    post.rests();
    program.topics().tell(evaluation, town.alliance, town.manager, new ScoresPublished(Samples.scores(true, 72, 60, 77)));
    town.tell(new EvaluationRecorded(evaluation, "2026", true, true, null));
    String id = evaluation + ":2:" + town.chair + ":scores_published";
    await().atMost(Duration.ofSeconds(30)).until(() -> deliveries.find(id).isPresent());

    // when the chair stays as an observer
    town.tell(new MemberAppointed("m2", town.chair, MemberRole.OBSERVER, null, null, null));
    town.awaitTaken();

    chairIsSkipped(id, "no-role");
  }

  @Test
  void anEvaluatorWhoStoodDownSinceIsNotAskedAndOneFromOutsideIs() {
    String outside = "zoe-" + town.alliance;
    program.topics().person(outside, 1, "Zoe", outside + "@example.org", "en");
    post.rests();
    String evaluation = town.alliance + "-e";
    program.topics().tell(evaluation, town.alliance, town.manager, new EvaluationOpened(town.alliance, "2026", "rubric", 1, null,
        List.of(new InvitedEvaluator(town.chair, Side.COMPANY), new InvitedEvaluator(town.member, Side.ASSOCIATION),
            new InvitedEvaluator(outside, Side.EXTERNAL)), true));
    String id = evaluation + ":1:" + town.chair + ":evaluation_opened";
    await().until(() -> deliveries.find(id).isPresent());

    town.tell(CHAIR_STANDS_DOWN);
    town.awaitTaken();

    chairIsSkipped(id, "stood-down");
    town.awaitStates(outside, "confirmed");
  }

  @Test
  void whatHasNotLeftYetItsReaderDoesNotReadBeforehand() {
    // given a mail that was written for a first try and came back
    String id = post.planned(town);
    program.mail().at("RCPT", "451 greylisted");
    post.goes();
    await().until(() -> delivery(id).state() == DeliveryState.RETRY);

    var texts = Map.of(town.chair, program.as(town.chair), town.manager, program.as(town.manager));

    assertThat(texts.get(town.chair).get("/api/deliveries/" + id).ok().json().path("text").isNull()).isTrue();
    assertThat(texts.get(town.manager).get("/api/deliveries/" + id).ok().json().path("text").asString()).contains("Kick-off");
  }
}
