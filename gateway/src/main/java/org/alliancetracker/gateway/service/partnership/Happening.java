package org.alliancetracker.gateway.service.partnership;

import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;
import org.alliancetracker.contract.envelope.PartialDate;
import tools.jackson.databind.JsonNode;

/** One line of an alliance's history, with both its times. */
public record Happening(
    long version, String type, PartialDate happenedOn, Instant recordedAt, String actor, boolean imported, JsonNode data) {

  /** Who is named in it. */
  public Stream<String> people() {
    return Stream.concat(Stream.of(actor), Stream.ofNullable(data).map(fields -> fields.path("personId").asString(null)))
        .filter(Objects::nonNull);
  }

  /** The type without its major version. */
  public String typeName() {
    int dot = type.lastIndexOf(".v");
    return dot < 0 ? type : type.substring(0, dot);
  }
}
