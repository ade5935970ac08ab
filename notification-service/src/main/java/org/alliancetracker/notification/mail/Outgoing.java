package org.alliancetracker.notification.mail;

import java.time.Instant;
import org.alliancetracker.words.language.Language;

/**
 * A mail as it goes out.
 *
 * @param key decides the Message-ID: the same key gives the same one, so that a mail box can tell a repetition
 * @param toName may be null
 * @param stop address that stops such mails, or null
 */
public record Outgoing(
    String key,
    String toAddress,
    String toName,
    String subject,
    String text,
    String html,
    Language language,
    String stop,
    Instant date) {}
