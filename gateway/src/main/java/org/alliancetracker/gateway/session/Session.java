package org.alliancetracker.gateway.session;

import java.time.Instant;
import java.util.Set;

/** A signed-in person: who, and until when. Roles are the account's of now, not of login time. */
public record Session(String account, String personId, String displayName, Set<String> roles, Instant expiresAt) {
}
