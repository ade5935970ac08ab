package org.alliancetracker.contract.code;

/** Bodies of governance. */
public enum BodyKind implements Coded {
  STEERING_COMMITTEE,
  TECHNICAL_COMMITTEE,
  MONITORING_COMMITTEE,
  ARBITRATION_COMMITTEE
}
