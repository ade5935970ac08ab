package org.alliancetracker.partnership.limit;

/**
 * How much an alliance's history is.
 *
 * @param bytes of all its events as they are kept
 */
public record Size(long events, long bytes) {}
