package org.alliancetracker.partnership.rights;

/** What one may do with an alliance; each is asked for by name. */
public enum Permission {
  READ,
  WRITE,
  NOTE_EVALUATION,
  IMPORT
}
