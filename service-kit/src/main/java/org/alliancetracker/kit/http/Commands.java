package org.alliancetracker.kit.http;

import java.util.UUID;
import org.alliancetracker.kit.log.Command;

/** From the request that carries a command to what the log must know of it. */
public final class Commands {

  private Commands() {}

  /** Without a key the server makes one: then a repetition is a new command. */
  public static Command of(CommandRequest request) {
    String key = request.key().orElseGet(() -> UUID.randomUUID().toString());
    return new Command(
        request.personId(), request.personId() + ":" + key, request.fingerprint(), request.ifMatch(), null);
  }
}
