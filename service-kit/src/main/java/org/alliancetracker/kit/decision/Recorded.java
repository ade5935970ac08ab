package org.alliancetracker.kit.decision;

import java.time.Instant;
import org.alliancetracker.contract.envelope.PartialDate;
import tools.jackson.databind.JsonNode;

/**
 * An event of the log as {@code evolve} sees it.
 *
 * @param version its place in the stream, from 1
 * @param sealed the commit's sealed payload, or null
 */
public record Recorded<E>(
    E event,
    String stream,
    long version,
    PartialDate happenedOn,
    Instant recordedAt,
    String actor,
    boolean imported,
    JsonNode sealed) {}
