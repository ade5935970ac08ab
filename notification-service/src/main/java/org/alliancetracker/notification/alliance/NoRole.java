package org.alliancetracker.notification.alliance;

/** Why somebody holds none of the roles that something is for. */
public enum NoRole {
  STOOD_DOWN("The recipient has stood down from the role that this mail is for."),
  PARTNER_LEFT("The partner for which the recipient held the role has left the alliance."),
  NOT_YET("The recipient's role begins later."),
  OVER("The recipient's role has come to its end."),
  NONE("The recipient holds no role that this mail is for.");

  private final String sentence;

  NoRole(String sentence) {
    this.sentence = sentence;
  }

  /** For whoever reads why a mail was not sent. */
  public String sentence() {
    return sentence;
  }
}
