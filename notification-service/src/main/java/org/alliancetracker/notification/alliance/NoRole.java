package org.alliancetracker.notification.alliance;

/** Why somebody holds none of the roles that something is for. */
public enum NoRole {
  STOOD_DOWN("stood-down"),
  PARTNER_LEFT("partner-left"),
  NOT_YET("role-not-yet"),
  OVER("role-over"),
  NONE("no-role");

  private final String code;

  NoRole(String code) {
    this.code = code;
  }

  /** Stable name of it where it is the reason why a mail was not sent; its words are in the library, {@code unsent.<code>}. */
  public String code() {
    return code;
  }
}
