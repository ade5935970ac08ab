package org.alliancetracker.localstore;

/** Who may use a store: anybody who reaches its port, or only those who know the password of its one user. */
public final class StoreAccess {

  private static final StoreAccess ANYBODY = new StoreAccess(null);

  /** Null: anybody. */
  private final ScramKeys keys;

  private StoreAccess(ScramKeys keys) {
    this.keys = keys;
  }

  /** For tests, and where the network already keeps strangers out. */
  public static StoreAccess anybody() {
    return ANYBODY;
  }

  /**
   * As MongoDB has it: SCRAM-SHA-256, asked of every connection.
   *
   * @param password of ASCII letters and digits
   */
  public static StoreAccess only(String user, String password) {
    return new StoreAccess(ScramKeys.of(user, password));
  }

  boolean isForAnybody() {
    return keys == null;
  }

  /** For one connection. */
  Login login() {
    return new Login(keys);
  }
}
