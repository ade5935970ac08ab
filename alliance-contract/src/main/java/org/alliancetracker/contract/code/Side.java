package org.alliancetracker.contract.code;

/** The side (college) from which an evaluator looks; sides weigh equally. */
public enum Side implements Coded {
  ASSOCIATION,
  COMPANY,
  PUBLIC,
  ACADEMIC,
  BENEFICIARY,
  EXTERNAL
}
