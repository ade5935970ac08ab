package org.alliancetracker.evaluation.campaign;

/** Body that closes a campaign; it may be absent. */
record CloseRequest(Override override) {

  /** Why not to wait for evaluators who are missing. */
  record Override(String reason) {}

  String reason() {
    return override == null ? null : override.reason();
  }
}
