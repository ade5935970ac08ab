package org.alliancetracker.endtoend.ledger;

/**
 * A line of the ledger: something was asked, or came back.
 *
 * @param command only where it was asked
 * @param stream only where it was acknowledged: what it was written to
 * @param version only where it was acknowledged: up to which version
 * @param code only where it was refused
 */
record Line(What what, String key, Command command, String stream, Long version, String code) {

  enum What {
    INVOKED, ACKNOWLEDGED, REFUSED, UNKNOWN
  }

  static Line invoked(Command command) {
    return new Line(What.INVOKED, command.key(), command, null, null, null);
  }

  static Line acknowledged(String key, String stream, long version) {
    return new Line(What.ACKNOWLEDGED, key, null, stream, version, null);
  }

  static Line refused(String key, String code) {
    return new Line(What.REFUSED, key, null, null, null, code);
  }

  static Line unknown(String key) {
    return new Line(What.UNKNOWN, key, null, null, null, null);
  }
}
