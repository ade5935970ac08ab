package org.alliancetracker.gateway.session;

import java.time.Instant;
import java.util.Set;

/**
 * A signed-in person: who, and until when. Roles are the account's of now, not of login time.
 *
 * @param id      what is kept of the secret; opens nothing
 * @param account its id
 * @param way     how it began
 */
public record Session(String id, String account, String personId, String displayName, Set<String> roles, Way way, Instant openedAt,
    Instant expiresAt) {
}
