package org.alliancetracker.partnership.http;

import static org.alliancetracker.partnership.http.Service.PAUL;
import static org.alliancetracker.partnership.http.Service.service;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.alliancetracker.contract.alliance.AllianceEvent;
import org.alliancetracker.contract.alliance.AllianceEvent.ClaimRecorded;
import org.alliancetracker.contract.alliance.AllianceEvent.MilestonePlanned;
import org.alliancetracker.contract.alliance.AllianceEvent.MilestoneReached;
import org.alliancetracker.contract.code.MilestoneKind;
import org.alliancetracker.contract.envelope.PartialDate;
import org.alliancetracker.kit.decision.Decision;
import org.alliancetracker.kit.decision.Draft;
import org.alliancetracker.kit.log.Command;
import org.alliancetracker.kit.log.EventLog;
import org.alliancetracker.partnership.alliance.Alliance;
import org.alliancetracker.testing.http.Reply;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.codecs.DocumentCodec;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** However much an alliance holds, an answer about it is small, and all of it can be read part by part. */
class BigAllianceTest {

  private static final int MANY = 2_000;
  /** Fourteen lists of 64 KiB at most, and what is not a list. */
  private static final int MOST_BYTES_OF_A_DETAIL = 1_000_000;
  private static final int MOST_BYTES_OF_A_PART = 600_000;
  private static final PartialDate DAY = PartialDate.parse("2026-11-22");

  /** As one commit each, which no command makes but any number of them amounts to. */
  private static void happened(String alliance, IntFunction<AllianceEvent> event, int from, int until) {
    @SuppressWarnings("unchecked")
    EventLog<Alliance, AllianceEvent> log = service().context().getBean(EventLog.class);
    List<Draft<AllianceEvent>> drafts = IntStream.range(from, until)
        .mapToObj(i -> new Draft<>(event.apply(i), DAY, true)).toList();
    log.execute(alliance, Command.causedBy("system:test", alliance + from + event.apply(from).getClass().getSimpleName()),
        (state, now) -> Decision.accepted(drafts));
  }

  private static String bigAlliance() {
    String id = service().designed(PAUL, "Big");
    happened(id, i -> new MilestonePlanned("m-" + i, MilestoneKind.KICKOFF, null,
        PartialDate.parse("%d-01".formatted(3000 - i % 900)), null), 0, MANY);
    happened(id, i -> new MilestoneReached("m-" + i, MilestoneKind.KICKOFF, null, null, List.of(), null), 0, MANY / 2);
    return id;
  }

  private static int bytes(Reply reply) {
    return reply.body().getBytes(StandardCharsets.UTF_8).length;
  }

  private static List<String> all(String path, String field) {
    List<String> all = new ArrayList<>();
    String after = "";
    do {
      Reply reply = service().get(PAUL, path + after).ok();
      assertThat(bytes(reply)).isLessThan(MOST_BYTES_OF_A_PART);
      reply.json().path("items").forEach(item -> all.add(item.path(field).asString()));
      String next = reply.json().path("next").asString("");
      after = next.isEmpty() ? "" : (path.contains("?") ? "&" : "?") + "after=" + next;
    } while (!after.isEmpty());
    return all;
  }

  @Test
  void theDetailHasAHundredOfEachAndSaysHowManyThereAre() {
    String id = bigAlliance();
    Reply detail = service().get(PAUL, "/api/alliances/" + id).ok();

    assertThat(bytes(detail)).isLessThan(MOST_BYTES_OF_A_DETAIL);
    JsonNode milestones = detail.json().path("milestones");
    assertThat(milestones.size()).isEqualTo(100);
    assertThat(milestones.valueStream()).as("open ones first").allMatch(one -> one.path("status").asString().equals("planned"));
    assertThat(milestones.valueStream().map(one -> one.path("dueOn").asString())).as("the most urgent of them").allMatch(
        due -> due.compareTo("2201") < 0);
    JsonNode counts = detail.json().path("counts");
    assertThat(counts.path("milestones").asInt()).isEqualTo(MANY);
    assertThat(counts.path("planned").asInt()).isEqualTo(MANY / 2);
    assertThat(counts.path("events").asInt()).isEqualTo(2 + MANY + MANY / 2);
  }

  @Test
  void longTextsMakeAListShorterNotTheAnswerLonger() {
    String id = service().designed(PAUL, "Long texts");
    String text = "\u00e9".repeat(10_000);
    happened(id, i -> new ClaimRecorded("c-" + i, null, text, null, null), 0, 90);

    Reply detail = service().get(PAUL, "/api/alliances/" + id).ok();
    assertThat(bytes(detail)).isLessThan(MOST_BYTES_OF_A_DETAIL);
    assertThat(detail.json().path("claims").size()).isBetween(1, 5);
    assertThat(detail.json().path("counts").path("claims").asInt()).isEqualTo(90);
    assertThat(all("/api/alliances/" + id + "/claims", "id")).hasSize(90).doesNotHaveDuplicates().startsWith("c-89");
    assertThat(all("/api/alliances/" + id + "/history", "version")).hasSize(92).doesNotHaveDuplicates();
  }

  @Test
  void everythingCanBeReadPartByPart() {
    String path = "/api/alliances/" + bigAlliance();

    assertThat(all(path + "/milestones?limit=300", "id")).hasSize(MANY).doesNotHaveDuplicates().startsWith("m-1999");
    assertThat(all(path + "/milestones?status=reached", "id")).hasSize(MANY / 2).doesNotHaveDuplicates().startsWith("m-999");
    List<String> history = all(path + "/history", "version");
    assertThat(history).hasSize(2 + MANY + MANY / 2).startsWith("1", "2", "3").doesNotHaveDuplicates();
    assertThat(all(path + "/history?newest=true&limit=500", "version")).isEqualTo(history.reversed());
    assertThat(service().get(PAUL, path + "/history").ok().json().path("items").size()).as("where nothing is asked for").isEqualTo(100);
    for (String list : List.of("meetings", "decisions", "contributions", "claims", "context", "members", "partners", "agreements",
        "health-checks", "passages", "corrections")) {
      JsonNode part = service().get(PAUL, path + "/" + list).ok().json();
      assertThat(part.path("items").isArray()).as(list).isTrue();
      assertThat(part.path("next").isNull()).as(list).isTrue();
    }
  }

  @Test
  void whatNoPartGaveOutIsRefused() {
    String path = "/api/alliances/" + service().designed(PAUL, "Parts");

    for (String wrong : List.of("/history?after=1", "/history?after=a.b", "/history?after=1.-1", "/history?newest=yes",
        "/history?limit=501", "/history?limit=0", "/milestones?after=0", "/milestones?after=x", "/milestones?after=1.1",
        "/milestones?limit=501", "/milestones?status=late", "/claims?after=99999999999", "/members?limit=-1")) {
      Reply reply = service().get(PAUL, path + wrong);
      assertThat(reply.status()).as(wrong).isEqualTo(400);
      assertThat(reply.code()).as(wrong).isIn("bad-parameter", "unknown-code");
    }
  }

  /** The narrowest events beside the widest state: no text of their own, every property of the state written. */
  @Test
  void theSnapshotIsNotLargerThanTheEvents() {
    String id = bigAlliance();
    MongoDatabase database = service().context().getBean(MongoDatabase.class);
    // three thousand events are sent before the entry is saved
    Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> {
      Document entry = database.getCollection("alliance_entries").find(new Document("_id", id)).first();
      return entry != null && entry.getLong("version") == 2 + MANY + MANY / 2;
    });
    Document entry = database.getCollection("alliance_entries").find(new Document("_id", id)).first();
    long whole = new RawBsonDocument(entry, new DocumentCodec()).size();

    assertThat(whole).isLessThan(entry.getLong("bytes"));
  }
}
