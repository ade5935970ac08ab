package org.alliancetracker.gateway.page.word;

/**
 * A date as people say it.
 *
 * @param text in words: "in 2012", "14 March 2025"
 * @param exact what is recorded, for machines and for a closer look: {@code 2012}, {@code 2025-03-14}
 */
public record Said(String text, String exact) {}
