package org.alliancetracker.gateway.page.partnership;

import java.time.Instant;
import org.alliancetracker.contract.envelope.PartialDate;
import tools.jackson.databind.JsonNode;

/** One line of an alliance's history, with both its times. */
public record Happening(
    long version, String type, PartialDate happenedOn, Instant recordedAt, String actor, boolean imported, JsonNode data) {

  /** The type without its major version. */
  public String typeName() {
    int dot = type.lastIndexOf(".v");
    return dot < 0 ? type : type.substring(0, dot);
  }
}
