package org.alliancetracker.gateway.page.legal;

/**
 * One of the links that every page ends with.
 *
 * @param words their name in the message bundles
 */
public record LegalLink(String address, String words) {
}
