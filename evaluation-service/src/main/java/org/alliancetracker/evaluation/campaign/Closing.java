package org.alliancetracker.evaluation.campaign;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is sealed with the closing of a campaign, so that its scores can be computed again from the log for ever.
 *
 * @param uncounted ids of the evaluators whose invitation did not stand any more: what they had sent does not count
 */
record Closing(List<String> uncounted) {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  Closing {
    uncounted = uncounted == null ? List.of() : List.copyOf(uncounted);
  }

  /** Of a closing that left nobody out nothing is sealed. */
  static Closing of(JsonNode sealed) {
    return sealed == null ? new Closing(List.of()) : JSON.treeToValue(sealed, Closing.class);
  }
}
