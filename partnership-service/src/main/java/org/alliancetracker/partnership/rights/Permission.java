package org.alliancetracker.partnership.rights;

/** What one may do with an alliance; each is asked for by name. */
public enum Permission {
  READ,
  WRITE,
  NOTE_EVALUATION,
  /** Give and end roles; which ones, {@link Rights#mayGive} says. */
  APPOINT,
  IMPORT
}
