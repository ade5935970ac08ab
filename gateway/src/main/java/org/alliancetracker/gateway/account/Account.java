package org.alliancetracker.gateway.account;

import java.util.Set;

/**
 * Who may sign in, tied to a person.
 *
 * @param name         what is typed at login: 2 to 40 characters of {@code a-z 0-9 . _ -}
 * @param personId     id of the person in the people register
 * @param displayName  how the pages address the person
 * @param roles        global roles
 * @param passwordHash bcrypt
 */
public record Account(String name, String personId, String displayName, Set<String> roles, String passwordHash) {

  public Account {
    roles = Set.copyOf(roles);
  }
}
