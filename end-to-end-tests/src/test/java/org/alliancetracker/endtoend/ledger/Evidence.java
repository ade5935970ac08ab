package org.alliancetracker.endtoend.ledger;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.alliancetracker.endtoend.ledger.TopicCheck.Told;
import org.alliancetracker.endtoend.system.Parts;
import org.alliancetracker.endtoend.system.TheSystem;
import org.alliancetracker.testing.http.Caller;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What can be seen from outside after the storm. */
public final class Evidence {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final TheSystem system;
  private final Caller manager;

  public Evidence(TheSystem system) {
    this.system = system;
    this.manager = system.as("manager");
  }

  /** The history of every alliance, also of those whose making nobody heard of. */
  public Map<String, List<Happened>> histories() {
    Map<String, List<Happened>> histories = new LinkedHashMap<>();
    for (String id : alliances()) {
      List<Happened> events = new ArrayList<>();
      Parts.all(manager, "/api/alliances/" + id + "/history")
          .forEach(event -> events.add(happened(id, event, "version", "happenedOn", "recordedAt")));
      histories.put(id, events);
    }
    return histories;
  }

  private Set<String> alliances() {
    return portfolio().keySet();
  }

  /** The versions that the list shows, by alliance. */
  Map<String, Long> portfolio() {
    Map<String, Long> versions = new TreeMap<>();
    String next = "";
    while (next != null) {
      JsonNode page = manager.get("/api/alliances?limit=200" + next).json();
      page.path("items").forEach(item -> versions.put(item.path("id").asString(), item.path("version").asLong()));
      next = page.path("next").asStringOpt().map(after -> "&after=" + after).orElse(null);
    }
    return versions;
  }

  /** All records of a topic. */
  public List<Told> topic(String name) {
    return system.topics().records(name).stream().map(one -> {
      JsonNode event = JSON.readTree(new String(one.value(), StandardCharsets.UTF_8));
      return new Told(one.key(), happened(event.path("stream").asString(), event, "streamversion", "happenedon",
          "recordedat"));
    }).toList();
  }

  /** First occurrences of each stream, in order: for streams whose owner shows no history. */
  public static Map<String, List<Happened>> firsts(List<Told> topic) {
    Map<String, List<Happened>> streams = new LinkedHashMap<>();
    topic.forEach(told -> {
      List<Happened> events = streams.computeIfAbsent(told.event().stream(), stream -> new ArrayList<>());
      if (events.stream().noneMatch(event -> event.version() == told.event().version())) {
        events.add(told.event());
      }
    });
    return streams;
  }

  /** The latest published scores of an alliance: performance, innovation, trust; NaN where there is none. */
  List<Double> scores(String allianceId) {
    JsonNode dimensions = manager.get("/api/alliances/" + allianceId + "/scorecard").json().path("latest")
        .path("scores").path("dimensions");
    return Stream.of(0, 1, 2).map(i -> dimensions.path(i).path("score")).map(score -> score.asDouble(Double.NaN)).toList();
  }

  private static Happened happened(String stream, JsonNode event, String version, String day, String recorded) {
    return new Happened(stream, event.path(version).asLong(), event.path("type").asString(),
        event.path("actor").asString(), event.path(recorded).asString(), event.path("imported").asBoolean(false),
        event.path(day).asString(), event.path("data"));
  }
}
