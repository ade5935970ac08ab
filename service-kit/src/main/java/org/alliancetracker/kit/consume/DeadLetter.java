package org.alliancetracker.kit.consume;

import java.util.Optional;
import org.alliancetracker.contract.envelope.Envelope;

/**
 * One record of a dead-letter topic.
 *
 * @param origin {@code <partition>:<offset>} it had on the topic it came from
 * @param event empty where it cannot be read
 */
record DeadLetter(int partition, long offset, String origin, String key, String reason, Optional<Envelope> event) {}
