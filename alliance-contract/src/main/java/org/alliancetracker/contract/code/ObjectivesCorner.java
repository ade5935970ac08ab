package org.alliancetracker.contract.code;

/** The four corners of the objectives square (carré magique, Le RAMEAU 2012). */
public enum ObjectivesCorner implements Coded {
  HUMAN_WEALTH,
  STAKEHOLDERS,
  INNOVATION,
  FINANCIAL_RESOURCES
}
