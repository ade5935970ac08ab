package org.alliancetracker.benchmarks.ledger;

import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One event as it was kept or sent.
 *
 * @param title of the milestone, or null
 */
record Event(String stream, long version, String title) {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  static Event of(String text) {
    return of(JSON.readTree(text));
  }

  static Event of(byte[] bytes) {
    return of(new String(bytes, StandardCharsets.UTF_8));
  }

  private static Event of(JsonNode node) {
    return new Event(node.path("stream").asString(), node.path("streamversion").asLong(),
        node.path("data").path("title").asStringOpt().orElse(null));
  }
}
