package org.alliancetracker.endtoend.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.alliancetracker.endtoend.system.Deliveries;
import org.alliancetracker.endtoend.system.TheSystem;
import org.alliancetracker.localrun.demo.DemoData;
import org.alliancetracker.testing.http.Caller;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Twelve real alliances enter late and one invented one lives now, over the public interface alone. */
class DemoStory {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final TheSystem SYSTEM = TheSystem.shared();
  private static Caller manager;

  @BeforeAll
  static void theDemoIsLoaded() {
    manager = SYSTEM.as("manager");
    load();
    await().atMost(PATIENCE).until(() -> demo().size() == 13);
  }

  private static void load() {
    DemoData.load(SYSTEM.tracker().address(), SYSTEM.tracker().demoPassword(), line -> { });
  }

  @Test
  void loadingAgainDoublesNothing() {
    Map<String, Long> before = demo();
    load();
    assertThat(demo()).isEqualTo(before);
  }

  @Test
  void whatTheRecordDoesNotSayStaysUnknown() {
    JsonNode closed = detail("Vodafone");
    assertThat(closed.path("stage").asString()).isEqualTo("CLOSED");
    assertThat(closed.path("closing").path("reason").asString()).isEqualTo("unknown");
    assertThat(closed.has("entryDoor")).isFalse();
    assertThat(closed.path("milestones")).allSatisfy(each -> assertThat(each.path("late").asBoolean()).isFalse());
    JsonNode partners = detail("Louvre-Lens").path("partners");
    assertThat(partners).filteredOn(each -> each.path("name").asString().equals("makesense"))
        .singleElement().satisfies(each -> assertThat(each.has("actorType")).isFalse());
  }

  @Test
  void partialDatesFormerNamesAndSourcesAreKeptAsSaid() {
    JsonNode logins = detail("Log'ins");
    assertThat(logins.path("begunOn").asString()).isEqualTo("2011");
    assertThat(logins.path("milestones")).extracting(each -> each.path("reachedOn").asString())
        .contains("2011", "2016-06", "2013-10-15");
    assertThat(logins.path("partners")).filteredOn(each -> each.path("name").asString().equals("GXO")).singleElement()
        .satisfies(each -> assertThat(each.path("formerNames")).extracting(JsonNode::asString)
            .containsExactly("Norbert Dentressangle", "XPO"));
    assertThat(logins.path("claims")).isNotEmpty()
        .allSatisfy(each -> assertThat(each.path("source").asString()).startsWith("http"));
  }

  @Test
  void sourcesThatDisagreeBothStay() {
    assertThat(detail("Emmaüs Connect").path("claims")).extracting(each -> each.path("text").asString())
        .contains("2009", "2010-09");
  }

  @Test
  void theInventedAllianceLivesAndItsScoresAreCalledFictitious() {
    JsonNode invented = detail("exemple fictif");
    assertThat(invented.path("stage").asString()).isEqualTo("STEERING");
    assertThat(invented.path("scored").path("fictitious").asBoolean()).isTrue();
    assertThat(invented.path("milestones")).anyMatch(each -> each.path("late").asBoolean());
  }

  @Test
  void historyThatIsEnteredLateSendsNoMail() {
    List<String> imported = manager.get("/api/alliances?limit=200").json().path("items").valueStream()
        .filter(each -> each.path("imported").asBoolean()).map(each -> each.path("id").asString()).toList();
    assertThat(imported).hasSize(12);
    // other stories share the system and may leave mails to people whom nobody knows
    await().atMost(PATIENCE).until(() -> Deliveries.all(SYSTEM.as("admin")).stream()
        .filter(each -> imported.contains(each.allianceId())).noneMatch(Deliveries.Shown::open));
    assertThat(Deliveries.all(SYSTEM.as("admin"))).filteredOn(each -> imported.contains(each.allianceId()))
        .allMatch(each -> each.state().equals("historical_not_sent"));
  }

  /** Versions of the demo's alliances by name; others' stories have none of these. */
  private static Map<String, Long> demo() {
    return manager.get("/api/alliances?limit=200").json().path("items").valueStream()
        .filter(each -> each.path("imported").asBoolean() || each.path("name").asString().contains("exemple fictif"))
        .collect(Collectors.toMap(each -> each.path("name").asString(), each -> each.path("version").asLong()));
  }

  private static JsonNode detail(String words) {
    JsonNode found = manager.get("/api/alliances?q="
        + java.net.URLEncoder.encode(words, java.nio.charset.StandardCharsets.UTF_8)).json().path("items");
    assertThat(found).as(words).hasSize(1);
    return manager.get("/api/alliances/" + found.path(0).path("id").asString()).json();
  }
}
