package org.alliancetracker.contract.envelope;

import java.time.Instant;
import tools.jackson.databind.JsonNode;

/**
 * One event as it is kept and sent: CloudEvents 1.0 with extensions.
 *
 * @param id {@code <stream>:<streamVersion>}, unique for ever
 * @param source the service that recorded it, for example {@code /partnership-service}
 * @param type name and major version, for example {@code alliance.milestone.reached.v1}
 * @param stream the aggregate's id: an alliance or an evaluation
 * @param streamVersion 1, 2, 3 ... without gaps within the stream; 0 on topics that have no streams
 * @param allianceId the alliance concerned, and the message key
 * @param happenedOn what the person said, perhaps only a year; never null
 * @param recordedAt when the command was accepted (also the CloudEvents {@code time})
 * @param actor person id, or {@code system:<name>}
 * @param causedBy id of the event that led to it, or null
 * @param imported entered late from another record: raises no overdue, no dormancy and no mail
 */
public record Envelope(
    String id,
    String source,
    String type,
    String stream,
    long streamVersion,
    String allianceId,
    PartialDate happenedOn,
    Instant recordedAt,
    String actor,
    String causedBy,
    boolean imported,
    JsonNode data) {

  public static String idOf(String stream, long version) {
    return stream + ":" + version;
  }

  /** The type without its major version: {@code alliance.milestone.reached}. */
  public String typeName() {
    int dot = type.lastIndexOf(".v");
    return dot < 0 ? type : type.substring(0, dot);
  }
}
