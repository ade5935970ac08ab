package org.alliancetracker.notification.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.alliancetracker.contract.alliance.AllianceEvent.*;
import org.alliancetracker.contract.alliance.AllianceEvent.AllianceDescribed;
import org.alliancetracker.contract.alliance.Description;
import org.alliancetracker.contract.alliance.GovernanceBody;
import org.alliancetracker.contract.code.BodyKind;
import org.alliancetracker.contract.code.Cadence;
import org.alliancetracker.contract.envelope.AllianceDay;
import org.alliancetracker.contract.evaluation.EvaluationEvent.*;
import org.alliancetracker.notification.Samples;
import org.alliancetracker.notification.change.Change;
import org.alliancetracker.notification.digest.edition.Edition;
import org.alliancetracker.notification.digest.edition.Edition.Result;
import org.alliancetracker.notification.digest.edition.Editions;
import org.alliancetracker.notification.program.Program;
import org.alliancetracker.notification.program.Town;
import org.alliancetracker.testing.http.Reply;
import org.junit.jupiter.api.Test;

class DigestsComeOutTest {

  private final Program program = Program.get();
  private final DigestPlanner planner = program.bean(DigestPlanner.class);
  private final Editions editions = program.bean(Editions.class);

  private static String digest(Town town) {
    return town.alliance + ":steering-committee";
  }

  private static LocalDate nextQuarter(int quarters) {
    LocalDate today = LocalDate.now(AllianceDay.USUAL_ZONE);
    LocalDate first = today.withDayOfMonth(1).withMonth((today.getMonthValue() - 1) / 3 * 3 + 1);
    return first.plusMonths(3L * quarters);
  }

  private static Instant noon(LocalDate day) {
    return day.atTime(12, 0).atZone(AllianceDay.USUAL_ZONE).toInstant();
  }

  private Edition last(Town town) {
    return editions.last(digest(town)).orElseThrow();
  }

  private static long digestMails(Town town) {
    return digestMails(town, "");
  }

  private static long digestMails(Town town, String query) {
    return town.deliveries(query).stream().filter(item -> item.path("mail").asString().equals("digest")).count();
  }

  private List<String> toldTitles(Edition edition) {
    return edition.content().changes().stream().map(Change::subject).toList();
  }

  @Test
  void aDueDigestComesOnceToEachOfTheCommitteeWhoeverPlansIt() throws Exception {
    // given something new in the quarter, in each of several towns
    List<Town> towns = Stream.generate(Town::founded).limit(8).toList();
    towns.forEach(town -> town.tell(new MilestonePlanned("k", null, "Kick-off", null, null)));
    towns.forEach(Town::awaitTaken);

    // when eight planners look at once on the due day, and one again later
    Instant due = noon(nextQuarter(1));
    for (Town town : towns) {
      try (var threads = Executors.newFixedThreadPool(8)) {
        threads.invokeAll(Collections.nCopies(8, (Callable<Optional<Instant>>) () -> planner.plan(town.alliance, due)));
      }
      planner.plan(town.alliance, due.plus(Duration.ofDays(3)));
    }

    // then
    assertThat(towns).allSatisfy(town -> {
      assertThat(last(town).number()).isEqualTo(1);
      assertThat(last(town).period()).isEqualTo(nextQuarter(1).toString());
      assertThat(town.deliveries("")).hasSize(3).allSatisfy(item -> {
        assertThat(item.path("mail").asString()).isEqualTo("digest");
        assertThat(item.path("id").asString()).startsWith(digest(town) + ":" + nextQuarter(1) + ":");
      });
    });
  }

  @Test
  void aLateEventIsToldByTheNextDigestOnly() {
    Town town = Town.founded();
    town.tell(new MilestonePlanned("k", null, "In time", null, null));
    town.awaitTaken();
    planner.plan(town.alliance, noon(nextQuarter(1)));
    Edition first = last(town);

    // when something that happened long before is recorded only now
    program.topics().tell(town.alliance, town.manager, new DecisionTaken("d", null, "Late", null, null));
    town.awaitTaken();
    planner.plan(town.alliance, noon(nextQuarter(2)));
    Edition second = last(town);
    planner.plan(town.alliance, noon(nextQuarter(3)));

    assertThat(toldTitles(first)).contains("In time").doesNotContain("Late");
    assertThat(toldTitles(second)).containsExactly("Late");
    assertThat(last(town).result()).isEqualTo(Result.NOTHING_NEW);
    assertThat(town.deliveries("")).hasSize(6);
  }

  @Test
  void aDowntimeOverThreePeriodsGivesOneCatchUpDigest() {
    Town town = Town.founded();
    town.tell(new MilestonePlanned("k", null, "Kick-off", null, null));
    town.awaitTaken();

    planner.plan(town.alliance, noon(nextQuarter(3)).plus(Duration.ofDays(10)));

    assertThat(last(town).number()).isEqualTo(1);
    assertThat(last(town).period()).isEqualTo(nextQuarter(3).toString());
    assertThat(town.deliveries("")).hasSize(3);
  }

  @Test
  void aQuietPeriodIsPassedOverAndItsHistoryKeptForTheNext() {
    Town town = Town.founded();
    planner.plan(town.alliance, noon(nextQuarter(1)));
    program.topics().imported(town.alliance, town.manager, new MilestoneReached("h", null, "Creation", null, null, null), "2012");
    town.awaitTaken();

    planner.plan(town.alliance, noon(nextQuarter(2)));
    assertThat(last(town).result()).isEqualTo(Result.NOTHING_NEW);
    assertThat(digestMails(town)).as("those of the first digest").isEqualTo(3);

    town.tell(new MilestonePlanned("k", null, "Kick-off", null, null));
    town.awaitTaken();
    planner.plan(town.alliance, noon(nextQuarter(3)));
    assertThat(last(town).content().history()).isEqualTo(1);
    assertThat(toldTitles(last(town))).containsExactly("Kick-off");
  }

  @Test
  void anEditionHalfAddressedByACrashIsFinishedAndDoublesNothing() {
    // given an edition written, and the process gone before its mails were
    Town town = Town.founded();
    town.tell(new MilestonePlanned("k", null, "Kick-off", null, null));
    town.awaitTaken();
    var composer = program.bean(DigestComposer.class);
    var seen = program.bean(org.alliancetracker.notification.directory.Alliances.class).find(town.alliance).orElseThrow();
    assertThat(editions.add(composer.due(DigestDefinition.usual(town.alliance), seen, Optional.empty(), nextQuarter(1),
        noon(nextQuarter(1))))).isTrue();
    assertThat(town.deliveries("")).isEmpty();

    planner.plan(town.alliance, noon(nextQuarter(1)));
    planner.plan(town.alliance, noon(nextQuarter(1)));

    assertThat(town.deliveries("")).hasSize(3);
  }

  @Test
  void oneCanBeSentByHandAndTheSameOrderAgainSendsNothing() {
    // given
    Town town = Town.founded();
    program.topics().tell(town.alliance + "-e", town.alliance, town.manager,
        new EvaluationOpened(town.alliance, "2026", "rubric", 1, null, null, true));
    program.topics().tell(town.alliance + "-e", town.alliance, town.manager,
        new ScoresPublished(Samples.scores(true, 72, 60, 77)));
    town.tell(new DecisionTaken("d", null, "Train the tutors", null, null));
    town.awaitTaken();
    await().untilAsserted(() -> assertThat(preview(town).path("text").asString()).contains("72 of 100"));

    // when
    var manager = program.as(town.manager).with("Idempotency-Key", "k-" + town.alliance);
    var sent = manager.post("/api/digests/" + digest(town) + "/send");
    var again = manager.post("/api/digests/" + digest(town) + "/send");

    // then
    assertThat(sent.status()).as(sent.body()).isEqualTo(201);
    assertThat(sent.json().path("deliveries").size()).isEqualTo(3);
    assertThat(again.status()).isEqualTo(201);
    assertThat(again.body()).isEqualTo(sent.body());
    await().atMost(Duration.ofSeconds(20)).until(() -> digestMails(town, "&state=confirmed") == 3);
    assertThat(Town.mailsTo(town.chair).stream().map(Town::readable).filter(mail -> mail.contains("DANS LES 90 JOURS")))
        .singleElement().satisfies(mail -> assertThat(mail)
            .contains("décision\u00a0: Train the tutors", "scores fictifs", "72 sur 100"));
    var nothing = program.as(town.manager).post("/api/digests/" + digest(town) + "/send");
    assertThat(nothing.status()).isEqualTo(409);
    assertThat(nothing.code()).isEqualTo("nothing-new");
    assertThat(program.as(town.manager).with("Idempotency-Key", "k-" + town.alliance)
        .post("/api/digests/" + digest(Town.ofStrangers()) + "/send").status()).isEqualTo(404);
  }

  private tools.jackson.databind.JsonNode preview(Town town) {
    return program.as(town.manager).get("/api/digests/" + digest(town) + "/preview?language=en").json();
  }

  @Test
  void thePreviewReadsLikeTheMailInEitherLanguage() {
    Town town = Town.founded();
    town.tell(new DecisionTaken("d", null, "Train the tutors", null, null));
    town.awaitTaken();

    var english = preview(town);
    var french = program.as(town.chair).get("/api/digests/" + digest(town) + "/preview?language=fr").json();

    assertThat(english.path("subject").asString()).contains("1 decision");
    assertThat(english.path("recipients").asInt()).isEqualTo(3);
    assertThat(french.path("html").asString()).contains("Depuis le ");
    var bad = program.as(town.chair).get("/api/digests/" + digest(town) + "/preview?language=de");
    assertThat(bad.status()).isEqualTo(400);
    assertThat(bad.field()).isEqualTo("language");
  }

  @Test
  void theRhythmFollowsTheCommitteeUntilAManagerSetsIt() {
    Town town = Town.founded();
    String path = "/api/alliances/" + town.alliance + "/digests";
    var usual = program.as(town.member).get(path).json().path("digests").get(0);
    assertThat(usual.path("cadence").asString()).isEqualTo("quarterly");
    assertThat(usual.path("cadenceFrom").asString()).isEqualTo("default");
    assertThat(usual.path("nextDue").asString()).isEqualTo(nextQuarter(1).toString());

    town.tell(new GovernanceAgreed(List.of(new GovernanceBody(BodyKind.STEERING_COMMITTEE, null, Cadence.MONTHLY))));
    town.awaitTaken();
    assertThat(program.as(town.member).get(path).json().path("digests").get(0).path("cadence").asString()).isEqualTo("monthly");

    var set = program.as(town.manager).with("If-Match", "\"0\"").put(path,
        "{\"cadence\": \"yearly\", \"dayOfMonth\": 31, \"recipientRoles\": [\"committee_chair\"], \"whenNothingNew\": \"one_line\"}");
    assertThat(set.status()).as(set.body()).isEqualTo(200);
    assertThat(set.header("ETag")).isEqualTo("\"1\"");
    var shown = set.json().path("digests").get(0);
    assertThat(shown.path("cadence").asString()).isEqualTo("yearly");
    assertThat(shown.path("cadenceFrom").asString()).isEqualTo("settings");
    assertThat(shown.path("recipientRoles").toString()).isEqualTo("[\"committee_chair\"]");
    assertThat(shown.path("active").asBoolean()).isTrue();

    var lost = program.as(town.manager).with("If-Match", "\"0\"").put(path, "{\"active\": false}");
    assertThat(lost.status()).isEqualTo(412);
    var off = program.as(town.manager).put(path, "{\"active\": false}");
    assertThat(off.json().path("digests").get(0).path("nextDue").isNull()).isTrue();
    planner.plan(town.alliance, noon(nextQuarter(5)));
    assertThat(editions.last(digest(town))).isEmpty();
  }

  @Test
  void theZoneIsTheAlliancesWhileNobodySetAnother() {
    Town town = Town.founded();
    assertThat(zone(program.as(town.manager).put(path(town), "{\"dayOfMonth\": 2}"))).isEqualTo("Europe/Paris");

    town.tell(new AllianceDescribed(new Description("Moved", null, null, null, null, null, null, "Pacific/Noumea")));
    town.awaitTaken();

    assertThat(zone(program.as(town.manager).get(path(town)))).isEqualTo("Pacific/Noumea");
    assertThat(zone(program.as(town.manager).put(path(town), "{\"zone\": \"Indian/Reunion\"}"))).isEqualTo("Indian/Reunion");
  }

  private static String path(Town town) {
    return "/api/alliances/" + town.alliance + "/digests";
  }

  private static String zone(Reply digests) {
    return digests.ok().json().path("digests").get(0).path("zone").asString();
  }

  @Test
  void badSettingsNameTheirField() {
    Town town = Town.founded();
    String path = "/api/alliances/" + town.alliance + "/digests";
    for (String[] bad : new String[][] {
      {"{\"dayOfMonth\": 0}", "dayOfMonth"}, {"{\"dayOfMonth\": 32}", "dayOfMonth"}, {"{\"dayOfMonth\": \"1\"}", "dayOfMonth"},
      {"{\"dayOfMonth\": 1.5}", "dayOfMonth"}, {"{\"zone\": \"Mars/Base\"}", "zone"}, {"{\"zone\": \"+02:00\"}", "zone"},
      {"{\"zone\": {\"$ne\": null}}", "zone"}, {"{\"cadence\": \"daily\"}", "cadence"}, {"{\"cadence\": {\"$ne\": null}}", "cadence"},
      {"{\"recipientRoles\": []}", "recipientRoles"}, {"{\"recipientRoles\": [\"king\"]}", "recipientRoles[0]"},
      {"{\"active\": \"yes\"}", "active"}, {"{\"whenNothingNew\": 1}", "whenNothingNew"}, {"{\"revision\": 9}", "revision"}}) {
      var reply = program.as(town.manager).put(path, bad[0]);
      assertThat(reply.status()).as(bad[0] + " " + reply.body()).isEqualTo(400);
      assertThat(reply.field()).as(reply.body()).startsWith(bad[1]);
    }
    assertThat(program.as(town.manager).put(path, "{").status()).isEqualTo(400);
  }
}
