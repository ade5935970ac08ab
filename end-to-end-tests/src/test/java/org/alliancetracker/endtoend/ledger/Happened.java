package org.alliancetracker.endtoend.ledger;

import tools.jackson.databind.JsonNode;

/** An event as a history or a topic shows it. */
record Happened(String stream, long version, String type, String actor, String recordedAt, boolean imported,
    String happenedOn, JsonNode data) {

  boolean says(String text) {
    return data.toString().contains("\"" + text + "\"");
  }
}
