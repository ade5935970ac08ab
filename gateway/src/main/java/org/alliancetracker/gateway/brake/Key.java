package org.alliancetracker.gateway.brake;

/**
 * Something typed or an address, as 128 bits: however long it was, what is remembered of it has this size and cannot be read back.
 * Made by {@link Keying}.
 */
public record Key(long high, long low) {
}
