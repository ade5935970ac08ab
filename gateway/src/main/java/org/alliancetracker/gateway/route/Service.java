package org.alliancetracker.gateway.route;

import java.util.Locale;

/** The services behind the gateway. */
public enum Service {
  PARTNERSHIP, EVALUATION, NOTIFICATION;

  /** As it stands in addresses, problems and the log. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The environment variable with its base address. */
  String variable() {
    return "ALLIANCE_" + name() + "_URL";
  }
}
