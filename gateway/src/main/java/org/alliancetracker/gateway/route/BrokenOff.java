package org.alliancetracker.gateway.route;

import java.io.IOException;

/** A service ended in the middle of an answer of which the client has the beginning; it can neither be asked again nor be hidden. */
final class BrokenOff extends IOException {

  private static final long serialVersionUID = 1L;

  BrokenOff(Exception how) {
    super("the answer broke off: " + how, how);
  }
}
