package org.alliancetracker.contract.code;

/** Weight of a goal for an alliance. */
public enum SdgMarker implements Coded {
  PRINCIPAL,
  SIGNIFICANT
}
