package org.alliancetracker.kit.http;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.alliancetracker.kit.log.Command;

/**
 * What a command needs to know of the HTTP request that carries it; a controller method takes it as an argument.
 *
 * @param personId    who acts
 * @param key         the {@code Idempotency-Key}, or empty when the client sent none
 * @param fingerprint SHA-256 over method, path and body, 64 hexadecimal digits: equal for the same request sent again
 * @param ifMatch     the version the client has seen, or empty when it does not care
 */
public record CommandRequest(String personId, Optional<String> key, String fingerprint, OptionalLong ifMatch) {

  /** What the log must know of it. Without a key the server makes one: then a repetition is a new command. */
  public Command command() {
    return new Command(
        personId, personId + ":" + key.orElseGet(() -> UUID.randomUUID().toString()), fingerprint, ifMatch, null);
  }
}
