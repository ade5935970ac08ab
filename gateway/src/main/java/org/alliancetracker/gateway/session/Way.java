package org.alliancetracker.gateway.session;

/** How a session began. */
public enum Way {
  PASSWORD,
  /** A one-time link by mail. */
  LINK,
  /** A one-time link by mail to choose another password: the one of before need not be known. */
  TO_CHOOSE_A_PASSWORD
}
