package org.alliancetracker.kit.http;

import org.alliancetracker.kit.decision.Refusal;
import org.alliancetracker.kit.decision.SharedCode;

/** The problems of a request that cannot be understood; their codes are part of the HTTP interface. */
public final class InputProblems {

  private InputProblems() {
  }

  public static Problem malformed(String detail) {
    return Problem.of(SharedCode.MALFORMED_JSON).detail(detail);
  }

  public static Problem missingBody() {
    return Problem.of(SharedCode.MISSING_BODY).detail("Send a JSON object as the body.");
  }

  public static Problem unknownField(String path) {
    return Problem.of(SharedCode.UNKNOWN_FIELD)
        .detail("Remove the field, or check its spelling.").at(path);
  }

  public static Problem duplicateField(String path) {
    return Problem.of(SharedCode.DUPLICATE_FIELD).detail("Send each field once.").at(path);
  }

  public static Problem wrongType(String path, String expected) {
    return Problem.of(SharedCode.WRONG_TYPE).detail("Send " + expected + " here.").at(path);
  }

  /** Says which codes the enum has. */
  public static Problem unknownCode(String path, Class<?> codes) {
    return Problem.of(Refusal.unknownCode(path, KnownCodes.of(codes)));
  }

  public static Problem notADate(String path) {
    return Problem.of(SharedCode.NOT_A_DATE).detail("Write dates like 2026-11-22.").at(path);
  }

  public static Problem badValue(String path) {
    return Problem.of(SharedCode.BAD_VALUE).detail("Check the value of this field.").at(path);
  }

  public static Problem tooDeep(int limit) {
    return Problem.of(SharedCode.TOO_DEEP).detail("Nest at most " + limit + " levels.");
  }

  public static Problem tooLarge(String detail) {
    return Problem.of(SharedCode.TOO_LARGE).detail(detail);
  }

  public static Problem bodyTooLarge(int limitBytes) {
    return Problem.of(SharedCode.BODY_TOO_LARGE)
        .detail("Send at most " + limitBytes + " bytes.").with("limit", limitBytes);
  }

  public static Problem badParameter(String name, String detail) {
    return Problem.of(SharedCode.BAD_PARAMETER).detail(detail).at(name);
  }

  public static Problem badHeader(String name, String detail) {
    return Problem.of(SharedCode.BAD_HEADER).detail(detail).at(name);
  }

  public static Problem headerTwice(String name) {
    return Problem.of(SharedCode.HEADER_TWICE).detail("Send the header " + name + " once.").at(name);
  }

  public static Problem notFound() {
    return Problem.of(SharedCode.NOT_FOUND).detail("Check the address.");
  }

  public static Problem notAllowed() {
    return Problem.of(SharedCode.NOT_ALLOWED).detail("Ask someone who holds the needed role.");
  }
}
