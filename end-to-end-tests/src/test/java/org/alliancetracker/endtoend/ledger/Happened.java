package org.alliancetracker.endtoend.ledger;

import tools.jackson.databind.JsonNode;

/** An event as a history or a topic shows it. */
record Happened(String stream, long version, String type, String actor, String recordedAt, boolean imported,
    String happenedOn, JsonNode data) {

  /** Somewhere in what is new; a former name is what an earlier command said. */
  boolean says(String text) {
    String quoted = "\"" + text + "\"";
    return data.toString().replace("\"formerName\":" + quoted, "").contains(quoted);
  }
}
