package org.alliancetracker.kit.http;

/** The problems of a request that cannot be understood; their codes are part of the HTTP interface. */
public final class InputProblems {

  private InputProblems() {
  }

  public static Problem malformed(String detail) {
    return Problem.of(400, "malformed-json", "The body is not well-formed JSON").detail(detail);
  }

  public static Problem missingBody() {
    return Problem.of(400, "missing-body", "The request has no body").detail("Send a JSON object as the body.");
  }

  public static Problem unknownField(String path) {
    return Problem.of(400, "unknown-field", "The body has a field that is not known here")
        .detail("Remove the field, or check its spelling.").at(path);
  }

  public static Problem duplicateField(String path) {
    return Problem.of(400, "duplicate-field", "The body names a field twice").detail("Send each field once.").at(path);
  }

  public static Problem wrongType(String path, String expected) {
    return Problem.of(400, "wrong-type", "A value is of the wrong type").detail("Send " + expected + " here.").at(path);
  }

  public static Problem unknownCode(String path) {
    return Problem.of(400, "unknown-code", "A value is none of the known codes")
        .detail("Use one of the codes that the documentation lists for this field.").at(path);
  }

  public static Problem notADate(String path) {
    return Problem.of(400, "not-a-date", "A value is not a date").detail("Write dates like 2026-11-22.").at(path);
  }

  public static Problem badValue(String path) {
    return Problem.of(400, "bad-value", "A value cannot be accepted").detail("Check the value of this field.").at(path);
  }

  public static Problem tooDeep(int limit) {
    return Problem.of(400, "too-deep", "The body is nested too deeply").detail("Nest at most " + limit + " levels.");
  }

  public static Problem tooLarge(String detail) {
    return Problem.of(400, "too-large", "A value is too large").detail(detail);
  }

  public static Problem bodyTooLarge(int limitBytes) {
    return Problem.of(413, "body-too-large", "The body is too large")
        .detail("Send at most " + limitBytes + " bytes.").with("limit", limitBytes);
  }

  public static Problem badParameter(String name, String detail) {
    return Problem.of(400, "bad-parameter", "A parameter of the address cannot be accepted").detail(detail).at(name);
  }

  public static Problem badHeader(String name, String detail) {
    return Problem.of(400, "bad-header", "A header cannot be accepted").detail(detail).at(name);
  }

  public static Problem notFound() {
    return Problem.of(404, "not-found", "There is nothing at this address").detail("Check the address.");
  }

  public static Problem forbidden() {
    return Problem.of(403, "forbidden", "You may not do this").detail("Ask someone who holds the needed role.");
  }
}
