package org.alliancetracker.gateway.token;

import java.time.Instant;

/** A personal access token as its owner sees it later: without the secret. */
record AccessToken(String id, String label, Instant createdAt, Instant expiresAt) {
}
