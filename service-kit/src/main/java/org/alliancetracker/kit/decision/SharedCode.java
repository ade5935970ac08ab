package org.alliancetracker.kit.decision;

/** The codes that every program may refuse with. */
public enum SharedCode implements RefusalCode {
  BAD_HEADER(400, "A header cannot be accepted"),
  BAD_PARAMETER(400, "A parameter of the address cannot be accepted"),
  BAD_REQUEST(400, "The request cannot be understood"),
  BAD_VALUE(400, "A value cannot be accepted"),
  CONTROL_CHARACTER(400, "A text has characters that cannot be printed"),
  DUPLICATE_FIELD(400, "The body names a field twice"),
  ENDS_BEFORE_IT_BEGINS(400, "An end lies before its beginning"),
  HEADER_TWICE(400, "A header that counts once was sent twice"),
  IN_THE_FUTURE(400, "A day has not come yet"),
  MALFORMED_JSON(400, "The body is not well-formed JSON"),
  MISSING(400, "Something needed is missing"),
  MISSING_BODY(400, "The request has no body"),
  NOT_A_DATE(400, "A value is not a date"),
  NOT_AN_ADDRESS(400, "A value is not an e-mail address"),
  NOT_AN_ID(400, "A value is not an id"),
  OUT_OF_RANGE(400, "A number is too small or too large"),
  TOO_DEEP(400, "The body is nested too deeply"),
  TOO_LARGE(400, "A value is larger than can be read"),
  TOO_LONG(400, "A text is too long"),
  TOO_MANY(400, "There are too many entries"),
  UNKNOWN_CODE(400, "A value is none of the known codes"),
  UNKNOWN_FIELD(400, "The body has a field that is not known here"),
  UNKNOWN_ZONE(400, "There is no such time zone"),
  WRONG_TYPE(400, "A value is of the wrong type"),
  UNAUTHENTICATED(401, "Nobody is signed in"),
  NOT_ALLOWED(403, "You may not do this"),
  NOT_FOUND(404, "There is nothing here, or nothing you may see"),
  METHOD_NOT_ALLOWED(405, "This method is not offered here"),
  NOT_ACCEPTABLE(406, "The answer cannot be given in the form asked for"),
  TOO_SLOW(408, "The body did not come in time"),
  NOTHING_TO_DISCARD(409, "There is nothing to discard"),
  VERSION_CONFLICT(412, "Somebody changed it meanwhile"),
  BODY_TOO_LARGE(413, "The body is too large"),
  UNSUPPORTED_MEDIA_TYPE(415, "The body is of a kind that is not read here"),
  ADDRESS_IN_NAME(422, "A name has an address or a link in it"),
  IDEMPOTENCY_KEY_REUSED(422, "This Idempotency-Key belongs to another request"),
  FAULT(500, "Something went wrong here"),
  BEHIND(503, "This service has not heard of it yet"),
  BUSY(503, "The service cannot answer now"),
  STORE_UNAVAILABLE(503, "The store cannot be reached"),
  STORE_FULL(507, "The disk of the store is full");

  private final int status;
  private final String title;

  SharedCode(int status, String title) {
    this.status = status;
    this.title = title;
  }

  @Override
  public int status() {
    return status;
  }

  @Override
  public String title() {
    return title;
  }
}
