package org.alliancetracker.contract.code;

/** Informal health of an alliance: red, amber, green. */
public enum HealthColour implements Coded {
  RED,
  AMBER,
  GREEN
}
