package org.alliancetracker.contract.code;

/** What a partner gives. */
public enum ContributionKind implements Coded {
  CASH,
  KIND,
  TIME
}
