package org.alliancetracker.gateway.route;

import java.io.IOException;

/** Whoever asked is gone; no fault of the service. */
final class ClientLeft extends RuntimeException {

  private static final long serialVersionUID = 1L;

  ClientLeft(IOException how) {
    super(how.getMessage(), how, false, false);
  }
}
