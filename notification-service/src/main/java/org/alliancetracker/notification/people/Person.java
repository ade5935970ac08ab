package org.alliancetracker.notification.people;

import org.alliancetracker.notification.letter.Language;

/**
 * Somebody to write to. An erased person has an id and nothing else.
 *
 * @param email null for an erased person
 */
public record Person(String id, String name, String email, Language language, boolean erased) {}
