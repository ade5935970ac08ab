package org.alliancetracker.kit.http;

/** What may be in a body. What is none of these is not read anywhere. */
public enum BodyKind {
  /** No body at all. */
  NONE,
  /** {@code application/json} in UTF-8. */
  JSON,
  /** {@code application/x-www-form-urlencoded} in UTF-8, as browsers send forms without files. */
  FORM
}
