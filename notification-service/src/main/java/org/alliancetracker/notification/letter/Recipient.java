package org.alliancetracker.notification.letter;

import org.alliancetracker.words.language.Language;

/**
 * Who reads it.
 *
 * @param name null where it is not known
 * @param stopAddress where this person can stop these mails, or null
 */
public record Recipient(String name, Language language, String stopAddress) {}
