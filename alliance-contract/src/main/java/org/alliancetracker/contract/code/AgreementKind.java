package org.alliancetracker.contract.code;

/** Letter of intent, framework agreement, specific agreement. */
public enum AgreementKind implements Coded {
  LETTER_OF_INTENT,
  FRAMEWORK,
  SPECIFIC
}
