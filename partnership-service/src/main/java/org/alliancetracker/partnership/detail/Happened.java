package org.alliancetracker.partnership.detail;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.alliancetracker.contract.envelope.Envelope;
import org.alliancetracker.contract.envelope.PartialDate;
import tools.jackson.databind.JsonNode;

/** One event of the history, with both its times. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Happened(
    long version,
    String type,
    PartialDate happenedOn,
    Instant recordedAt,
    String actor,
    boolean imported,
    String causedBy,
    JsonNode data) {

  static Happened of(Envelope event) {
    return new Happened(event.streamVersion(), event.type(), event.happenedOn(), event.recordedAt(), event.actor(),
        event.imported(), event.causedBy(), event.data());
  }
}
