package org.alliancetracker.gateway.page.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.alliancetracker.contract.envelope.PartialDate;
import org.alliancetracker.gateway.page.word.SpokenWords;
import org.alliancetracker.gateway.service.partnership.Alliance;
import org.alliancetracker.gateway.service.partnership.Happening;
import org.alliancetracker.gateway.service.partnership.People;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Pages say of each event what mails say of it: the lines are those that notification-service's test of this name keeps. */
class ToldAlikeTest {

  private static final JsonMapper JSON =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES).build();

  /** What an alliance has heard of its evaluation, for what the evaluation said itself. */
  private static final Map<String, String> HEARD = Map.of(
      "evaluation.opened", "{\"title\":\"Mid-term evaluation\",\"closed\":false}",
      "scores.published", "{\"title\":\"Mid-term evaluation\",\"closed\":true,\"scores\":{\"dimensions\":[]}}");

  private static final Alliance ALLIANCE = JSON.readValue("""
      {"id":"alliance-1","name":"Val","partners":[{"id":"partner-1","name":"Les Jardins partagés du Val"}],
       "milestones":[{"id":"milestone-1","kind":"stakeholder_map","title":"Map of everybody concerned in the valley","status":"planned"}],
       "agreements":[{"id":"agreement-1","kind":"framework","title":"Three-year convention"}]}""", Alliance.class);

  @ParameterizedTest
  @ValueSource(strings = {"en", "fr"})
  void pagesAndMailsSayTheSameOfTheSameEvent(String language) throws IOException {
    Names names = new Names(ALLIANCE, new People(List.of()), SpokenWords.in(Locale.of(language)));
    List<String[]> told = Files.readAllLines(Path.of("../notification-service/src/test/resources/told/" + language + ".txt")).stream()
        .map(line -> line.split("\t")).toList();

    assertThat(told).hasSizeGreaterThan(25);
    for (String[] mail : told) {
      String page = Sentences.of(happening(mail[0]), names).text();
      assertThat(page).as(mail[0]).isEqualTo(mail[2]);
      assertThat(page).as(mail[0]).startsWithIgnoringCase(mail[1]);
    }
  }

  private static Happening happening(String event) throws IOException {
    return HEARD.containsKey(event) ? line("alliance.evaluation.recorded.v1", JSON.readTree(HEARD.get(event)))
        : line("alliance." + event + ".v1", sample(event).path("data"));
  }

  private static JsonNode sample(String event) throws IOException {
    try (InputStream file = ToldAlikeTest.class.getResourceAsStream("/samples/alliance." + event + ".v1.json")) {
      return JSON.readTree(file);
    }
  }

  private static Happening line(String type, JsonNode data) {
    return new Happening(1, type, PartialDate.parse("2026"), Instant.EPOCH, "person-1", false, data);
  }
}
