package org.alliancetracker.partnership.http;

import static org.alliancetracker.partnership.http.Service.PAUL;
import static org.alliancetracker.partnership.http.Service.service;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.alliancetracker.contract.alliance.AllianceEvents;
import org.alliancetracker.contract.envelope.Envelope;
import org.alliancetracker.contract.envelope.EnvelopeCodec;
import org.alliancetracker.contract.envelope.PartialDate;
import org.alliancetracker.contract.evaluation.EvaluationEvent;
import org.alliancetracker.contract.evaluation.EvaluationEvent.EvaluationClosed;
import org.alliancetracker.contract.evaluation.EvaluationEvent.EvaluationOpened;
import org.alliancetracker.contract.evaluation.EvaluationEvent.ScoresPublished;
import org.alliancetracker.contract.evaluation.EvaluationEvents;
import org.alliancetracker.partnership.story.Samples;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class TopicsTest {

  private final Service service = service();
  private final String id = service.designed(PAUL, "Topics");
  private final String evaluation = UUID.randomUUID().toString();

  private void told(long version, EvaluationEvent event) {
    Envelope envelope = new Envelope(Envelope.idOf(evaluation, version), "/evaluation-service",
        EvaluationEvents.codec().typeOf(event), evaluation, version, id, PartialDate.parse("2026-11-20"),
        Instant.parse("2026-11-20T10:00:00Z"), "eva", null, false, JsonMapper.shared().valueToTree(event));
    service.topics().send(EvaluationEvents.TOPIC, id, EnvelopeCodec.write(envelope));
  }

  private JsonNode evaluationIn(String path) {
    return service.get(PAUL, path).ok().json().path("evaluations").path(0);
  }

  @Test
  void everyEventReachesTheTopicInOrderWithTheAllianceAsKey() {
    service.post(PAUL, "/api/alliances/" + id + "/milestones", "{'kind': 'kickoff', 'reachedOn': '2012-07'}").ok();

    await().untilAsserted(() -> assertThat(service.topics().records(AllianceEvents.TOPIC, id)).hasSize(3));
    List<Envelope> events = service.topics().records(AllianceEvents.TOPIC, id).stream().map(each -> EnvelopeCodec.read(each.value()))
        .toList();
    assertThat(events).extracting(Envelope::streamVersion).containsExactlyElementsOf(
        LongStream.rangeClosed(1, 3).boxed().toList());
    assertThat(events.getLast().typeName()).isEqualTo("alliance.milestone.reached");
    assertThat(events.getLast().happenedOn()).isEqualTo(PartialDate.parse("2012-07"));
    assertThat(events.getLast().allianceId()).isEqualTo(id);
  }

  @Test
  void anEvaluationTakesItsPlaceInTheAlliancesLifeOnceAndOpensTheGate() {
    String at = "/api/alliances/" + id;
    service.post(PAUL, at + "/stage", "{'to': 'EVALUATION', 'override': {'reason': 'six years on'}}").ok();
    EvaluationOpened opened = new EvaluationOpened(id, "First", "alliance", 1, null, List.of(), true);
    told(1, opened);
    told(1, opened);
    await().untilAsserted(() -> assertThat(evaluationIn(at).path("title").asString("")).isEqualTo("First"));
    assertThat(service.post(PAUL, at + "/evaluations/" + evaluation + "/noted", "{}").code())
        .isEqualTo("evaluation-open");

    told(2, new EvaluationClosed(null));
    told(3, new ScoresPublished(Samples.scores()));
    await().untilAsserted(() -> assertThat(evaluationIn(at).has("scores")).isTrue());
    service.post(PAUL, at + "/evaluations/" + evaluation + "/noted", "{'note': 'seen'}",
        "Alliance-Version", evaluation + ":3").ok();
    service.post(PAUL, at + "/stage", "{'to': 'STEERING'}").ok();

    JsonNode detail = service.get(PAUL, at).ok().json();
    assertThat(detail.path("scored").path("scores").path("dimensions").get(0).path("score").doubleValue())
        .isEqualTo(62.5);
    assertThat(detail.path("scored").path("fictitious").booleanValue()).isTrue();
    assertThat(detail.path("stage").stringValue()).isEqualTo("STEERING");
    JsonNode history = service.get(PAUL, at + "/history").ok().json().path("items");
    assertThat(history.size()).isEqualTo(8);
    assertThat(history.get(3).path("causedBy").stringValue()).isEqualTo(evaluation + ":1");
    assertThat(history.get(3).path("actor").stringValue()).isEqualTo("system:partnership");
  }

  @Test
  void anEvaluationWithoutATitleIsHeardOfToo() {
    told(1, new EvaluationOpened(id, null, "alliance", 1, null, List.of(), false));

    await().untilAsserted(() -> assertThat(evaluationIn("/api/alliances/" + id).path("id").asString(""))
        .isEqualTo(evaluation));
  }

  @Test
  void whoKnowsMoreOfAnEvaluationThanThisServiceIsAskedToWait() {
    var behind = service.post(PAUL, "/api/alliances/" + id + "/stage", "{'to': 'STEERING'}",
        "Alliance-Version", evaluation + ":1");

    assertThat(behind.status()).isEqualTo(503);
    assertThat(behind.code()).isEqualTo("behind");
  }
}
