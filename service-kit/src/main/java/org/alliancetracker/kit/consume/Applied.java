package org.alliancetracker.kit.consume;

import org.alliancetracker.contract.envelope.Envelope;

/** One event and what it made of its stream's view. */
public record Applied<V>(V before, V after, Envelope event) {}
