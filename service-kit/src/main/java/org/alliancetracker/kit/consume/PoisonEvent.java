package org.alliancetracker.kit.consume;

/** A record that trying again will not heal: it goes to the group's dead letters, and its stream is parked. */
public class PoisonEvent extends RuntimeException {

  public PoisonEvent(String reason) {
    super(reason);
  }

  public PoisonEvent(String reason, Throwable cause) {
    super(reason, cause);
  }
}
