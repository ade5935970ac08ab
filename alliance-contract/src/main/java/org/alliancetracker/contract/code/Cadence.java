package org.alliancetracker.contract.code;

/** How often a body meets or a digest is sent. */
public enum Cadence implements Coded {
  MONTHLY,
  BIMONTHLY,
  QUARTERLY,
  HALF_YEARLY,
  YEARLY
}
