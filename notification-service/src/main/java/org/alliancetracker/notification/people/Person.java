package org.alliancetracker.notification.people;

import org.alliancetracker.words.language.Language;

/**
 * Somebody to write to. An erased person has an id and nothing else.
 *
 * @param email null for an erased person, and where no address is known
 * @param active false for somebody whose account is disabled
 */
public record Person(String id, String name, String email, Language language, boolean erased, boolean active) {

  /** Whether there is an address; whether it works, a mail server says. */
  public boolean reachable() {
    return email != null && !email.isBlank();
  }
}
