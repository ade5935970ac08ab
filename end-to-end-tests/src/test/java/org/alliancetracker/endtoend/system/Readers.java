package org.alliancetracker.endtoend.system;

import static org.awaitility.Awaitility.await;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** How far the services are with what Kafka tells them. */
public final class Readers {

  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final Map<String, List<String>> GROUPS = Map.of("alliance.lifecycle", List.of("evaluation", "notification"),
      "alliance.evaluation", List.of("partnership", "notification"), "alliance.people", List.of("notification"));

  private Readers() {
  }

  /** All groups have read all topics to their ends. */
  public static void awaitEnds(TheSystem system) {
    GROUPS.forEach((topic, groups) -> groups.forEach(
        group -> await().atMost(PATIENCE).until(() -> system.topics().isReadBy(group, topic))));
  }

  /** What they have set aside, one sentence each. A service that does not say is asked again: silence is not none. */
  public static List<String> parked(TheSystem system) {
    return List.of("partnership", "evaluation", "notification").stream().flatMap(service ->
        await().atMost(PATIENCE).ignoreExceptionsInstanceOf(UncheckedIOException.class)
            .until(() -> system.as("admin").get("/api/operations/" + service + "/dead-letters"),
                reply -> reply.accepted() && reply.json().path("parked").isArray())
            .json().path("parked").valueStream().map(each -> service + " parks " + each)).toList();
  }
}
