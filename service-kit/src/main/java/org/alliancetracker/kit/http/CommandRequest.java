package org.alliancetracker.kit.http;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a command needs to know of the HTTP request that carries it; a controller method takes it as an argument.
 *
 * @param personId    who acts
 * @param key         the {@code Idempotency-Key}, or empty when the client sent none
 * @param fingerprint SHA-256 over method, path and body, 64 hexadecimal digits: equal for the same request sent again
 * @param ifMatch     the version the client has seen, or empty when it does not care
 */
public record CommandRequest(String personId, Optional<String> key, String fingerprint, OptionalLong ifMatch) {
}
