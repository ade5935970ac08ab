package org.alliancetracker.endtoend.ledger;

import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** An event as a history or a topic shows it. */
public record Happened(String stream, long version, String type, String actor, String recordedAt, boolean imported,
    String happenedOn, JsonNode data) {

  /** Not news: what an earlier command said. */
  private static final String FORMER = "formerName";

  boolean says(String text) {
    return texts().anyMatch(text::equals);
  }

  /** All texts in what is new. */
  Stream<String> texts() {
    return texts(data);
  }

  private static Stream<String> texts(JsonNode node) {
    if (node.isString()) {
      return Stream.of(node.asString());
    }
    return node.isObject()
        ? node.propertyStream().filter(field -> !field.getKey().equals(FORMER)).flatMap(field -> texts(field.getValue()))
        : node.valueStream().flatMap(Happened::texts);
  }
}
