package org.alliancetracker.localrun.engine;

import java.util.Map;
import java.util.Optional;
import org.alliancetracker.localbroker.BrokerLogin;
import org.alliancetracker.localstore.StoreAccess;

/**
 * By what the programs of this installation, and no others, get into its store and its broker. It goes to them by their
 * environment, which only their owner can read, never by a command line.
 *
 * @param password of ASCII letters and digits
 */
public record EngineLogin(String password) {

  private static final String USER = "alliance";
  private static final String PASSWORD = "ALLIANCE_ENGINE_PASSWORD";
  private static final String OPEN = "ALLIANCE_ENGINE_OPEN";

  /** For the engines themselves. */
  public Map<String, String> engineEnvironment() {
    return Map.of(PASSWORD, password);
  }

  /** For the programs that use them. */
  public Map<String, String> userEnvironment(int storePort) {
    return Map.of("ALLIANCE_STORE_URI", storeUri(storePort), "ALLIANCE_KAFKA_USER", USER, "ALLIANCE_KAFKA_PASSWORD", password);
  }

  /** With user and password. */
  public String storeUri(int port) {
    return "mongodb://" + USER + ":" + password + "@127.0.0.1:" + port + "/?authMechanism=SCRAM-SHA-256";
  }

  public BrokerLogin broker() {
    return new BrokerLogin(USER, password);
  }

  StoreAccess store() {
    return StoreAccess.only(USER, password);
  }

  /** What this engine was told; empty if it was told to serve anybody. Told neither, it ends: nothing is open by accident. */
  static Optional<EngineLogin> given() {
    String password = System.getenv(PASSWORD);
    if (password == null && !"true".equals(System.getenv(OPEN))) {
      EngineProcess.refuse("No password was given: set " + PASSWORD + ", or " + OPEN
          + "=true where the network keeps strangers out.");
    }
    return Optional.ofNullable(password).map(EngineLogin::new);
  }

  @Override
  public String toString() {
    return "EngineLogin[" + USER + "]";
  }
}
