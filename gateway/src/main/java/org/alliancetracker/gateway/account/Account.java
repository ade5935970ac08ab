package org.alliancetracker.gateway.account;

import java.util.Set;

/**
 * A person who may come in. How (a name and a password, a link by mail) is kept apart, so that a way in can be added or
 * taken away and the account stays what it was.
 *
 * @param id          opaque, 1 to 64 characters; of accounts made before names were kept apart it is the name
 * @param personId    id of the person in the people register
 * @param displayName how the pages address the person
 * @param roles       global roles
 */
public record Account(String id, String personId, String displayName, Set<String> roles, State state) {

  /** Whether it opens anything. */
  public enum State { ACTIVE, DISABLED }

  public Account {
    roles = Set.copyOf(roles);
  }

  /** A new one that opens what it may. */
  public static Account active(String id, String personId, String displayName, Set<String> roles) {
    return new Account(id, personId, displayName, roles, State.ACTIVE);
  }

  public boolean isActive() {
    return state == State.ACTIVE;
  }
}
