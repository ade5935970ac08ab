package org.alliancetracker.contract.code;

/** The four entry doors to an alliance; one is primary, others may be added. */
public enum EntryDoor implements Coded {
  TERRITORIAL_COCONSTRUCTION,
  SOCIETAL_INNOVATION,
  EMPLOYEE_ENGAGEMENT,
  SDG_CONTRIBUTION
}
