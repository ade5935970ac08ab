package org.alliancetracker.kit.consume;

import java.util.Optional;
import org.alliancetracker.contract.envelope.Envelope;

/** One record of a dead-letter topic; {@code event} is empty where it cannot be read. */
record DeadLetter(int partition, long offset, String key, String reason, Optional<Envelope> event) {}
