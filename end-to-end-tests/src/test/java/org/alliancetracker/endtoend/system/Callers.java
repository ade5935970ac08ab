package org.alliancetracker.endtoend.system;

import java.net.URI;
import java.util.Map;
import org.alliancetracker.testing.http.Caller;
import org.alliancetracker.testing.http.Reply;

/** Those who talk to a gateway in JSON, with a key for each change. */
public final class Callers {

  private Callers() {
  }

  public static Caller stranger(URI gateway) {
    return asScript(Caller.stranger(gateway));
  }

  public static Caller of(URI gateway, String account, String password) {
    Reply login = stranger(gateway).post("/api/login", Map.of("account", account, "password", password));
    if (!login.accepted()) {
      throw new IllegalStateException(account + " cannot sign in: " + login);
    }
    String token = login.text("token");
    return asScript(Caller.of(gateway, () -> token));
  }

  private static Caller asScript(Caller caller) {
    return caller.with("Accept", "application/json").withKeys();
  }
}
