package org.alliancetracker.contract.code;

/** The three impacts of an alliance. */
public enum Dimension implements Coded {
  PERFORMANCE,
  INNOVATION,
  TRUST
}
