package org.alliancetracker.kit.watch;

import java.util.Map;

/**
 * One of our own figures as it stands now.
 *
 * @param name dotted, such as {@code alliance.outbox.streams}
 * @param value null while it is not known
 */
public record Figure(String name, Map<String, String> tags, Double value) {}
