package org.alliancetracker.endtoend.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.alliancetracker.endtoend.story.Levels;
import org.alliancetracker.endtoend.system.Deliveries;
import org.alliancetracker.endtoend.system.MessageIds;
import org.alliancetracker.endtoend.system.TheSystem;
import org.alliancetracker.testing.http.Reply;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Services end between two steps of theirs, at the places that matter, and start again: nothing is lost or doubled. */
@Tag("slow")
class HaltedStory {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final TheSystem system = TheSystem.shared();
  private final Steps steps = new Steps(system);
  private final String key = UUID.randomUUID().toString();

  @ParameterizedTest
  @ValueSource(strings = {"before-insert", "after-insert-before-answer"})
  void aCommandIsKeptOnceAndItsRepetitionGetsTheFirstAnswer(String place) {
    String id = steps.alliance("Halted " + place);
    Halt halt = Halt.at(system, "partnership-service", place);
    halt.awaitReady();
    Map<String, Object> body = Map.of("title", "planned once " + key);

    Reply first = steps.untilAnswered("manager", Steps.path(id, "milestones"), body, key);
    halt.awaitEnd();
    Reply again = steps.untilAnswered("manager", Steps.path(id, "milestones"), body, key);

    assertThat(first.accepted()).as(first.toString()).isTrue();
    assertThat(again.status()).isEqualTo(first.status());
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(again.version()).isEqualTo(first.version());
    assertThat(steps.history(id)).filteredOn(event -> event.toString().contains(key)).hasSize(1);
    steps.awaitReaders(id, first.version());
  }

  @Test
  void whatWasSentAndNotNotedIsOnTheTopicTwiceAndTakenOnceAndMailedOnce() {
    String id = steps.alliance("Sent twice");
    Reply planned = steps.plan(id, "To be reached");
    steps.awaitReaders(id, planned.version());
    List<Halt> halts = List.of(Halt.at(system, "partnership-service", "after-send-before-entry"),
        Halt.at(system, "evaluation-service", "after-view-before-offset"),
        Halt.at(system, "notification-service", "after-mail-before-state"));
    halts.forEach(Halt::awaitReady);

    Reply reached = steps.untilAnswered("manager",
        Steps.path(id, "milestones/" + planned.text("milestoneId") + "/reach"), Map.of(), key);
    assertThat(reached.accepted()).as(reached.toString()).isTrue();
    halts.forEach(Halt::awaitEnd);

    await().atMost(Steps.PATIENCE).until(() -> onTopic("alliance.lifecycle", id, reached.version()) == 2);
    steps.awaitReaders(id, reached.version());
    List<Deliveries.Shown> told = await().atMost(Steps.PATIENCE).until(() -> deliveries(id, reached.version()),
        all -> all.size() == 2 && all.stream().noneMatch(Deliveries.Shown::open));
    assertThat(told).extracting(Deliveries.Shown::state).as("of one mail the fate is unknown")
        .containsExactlyInAnyOrder("unknown", "confirmed");
    assertThat(mails(told)).as("each came once").hasSize(2).doesNotHaveDuplicates();
    assertThat(steps.parked()).isEmpty();
  }

  @Test
  void whatWasNotedAndIsStillMarkedIsNotSentAgain() {
    String id = steps.alliance("Noted");
    Halt halt = Halt.at(system, "partnership-service", "after-entry-before-mark");
    halt.awaitReady();

    Reply planned = steps.untilAnswered("manager", Steps.path(id, "milestones"), Map.of("title", "Once"), key);
    halt.awaitEnd();
    steps.awaitSent();

    assertThat(onTopic("alliance.lifecycle", id, planned.version())).isEqualTo(1);
    steps.awaitReaders(id, planned.version());
  }

  @Test
  void scoresAreMadeAndTakenOnceWhereverTheirWriterAndTheirReadersEnd() {
    String id = steps.alliance("Scored once");
    String evaluation = steps.evaluation(id);
    // opened; what evaluators send changes nothing there
    await().atMost(Steps.PATIENCE).until(() -> recorded(id).size() == 1);
    steps.awaitSent();
    steps.awaitRead();
    List<Halt> halts = List.of(Halt.at(system, "evaluation-service", "after-insert-before-answer"),
        Halt.at(system, "partnership-service", "after-effect-before-view:2"),
        Halt.at(system, "notification-service", "after-effect-before-view"));
    halts.forEach(Halt::awaitReady);

    Reply closed = steps.untilAnswered("manager", "/api/evaluations/" + evaluation + "/close", Map.of(), key);
    assertThat(closed.accepted()).as(closed.toString()).isTrue();
    halts.forEach(Halt::awaitEnd);

    JsonNode seen = await().atMost(Steps.PATIENCE)
        .until(() -> system.as("manager").get("/api/alliances/" + id).json().path("scored"), one -> !one.isMissingNode());
    assertThat(Levels.scores(seen.path("scores"))).containsExactly(50.0, 37.5, 75.0);
    assertThat(Levels.scores(system.as("manager").get(Steps.path(id, "scorecard")).json().path("latest").path("scores")))
        .containsExactly(50.0, 37.5, 75.0);
    assertThat(recorded(id)).filteredOn(event -> event.path("data").has("scores")).hasSize(1);
    assertThat(published(id).distinct()).hasSize(1);
    await().atMost(Steps.PATIENCE).untilAsserted(() -> assertThat(Deliveries.of(system.as("manager"), id))
        .filteredOn(each -> each.subject().equals("scores_published")).hasSize(2)
        .allMatch(each -> each.state().equals("confirmed")));
    assertThat(mails(Deliveries.of(system.as("manager"), id))).doesNotHaveDuplicates();
    assertThat(steps.parked()).isEmpty();
  }

  private List<JsonNode> recorded(String id) {
    return steps.history(id).stream()
        .filter(event -> event.path("type").asString().equals("alliance.evaluation.recorded.v1")).toList();
  }

  private Stream<String> published(String id) {
    return events("alliance.evaluation", id)
        .filter(event -> event.path("type").asString().equals("alliance.scores.published.v1"))
        .map(event -> event.path("id").asString());
  }

  private long onTopic(String topic, String id, String version) {
    return events(topic, id).filter(event -> event.path("id").asString().equals(version)).count();
  }

  private Stream<JsonNode> events(String topic, String id) {
    return system.topics().records(topic, id).stream()
        .map(record -> JSON.readTree(new String(record.value(), StandardCharsets.UTF_8)));
  }

  private List<Deliveries.Shown> deliveries(String id, String cause) {
    return Deliveries.of(system.as("manager"), id).stream().filter(each -> each.cause().equals(cause)).toList();
  }

  /** Ids of the deliveries among these whose mails arrived, one for each mail. */
  private List<String> mails(List<Deliveries.Shown> deliveries) {
    Map<String, String> ids = MessageIds.of(deliveries.stream().map(Deliveries.Shown::id).toList());
    return system.mails().all().stream().map(mail -> ids.get(mail.messageId())).filter(each -> each != null).toList();
  }
}
