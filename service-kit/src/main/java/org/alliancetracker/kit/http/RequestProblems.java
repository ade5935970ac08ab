package org.alliancetracker.kit.http;

import java.util.Optional;
import org.alliancetracker.kit.decision.SharedCode;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.util.InvalidMimeTypeException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingPathVariableException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Problems of the request line and headers: method, address, media type, parameters. */
public final class RequestProblems {

  private RequestProblems() {
  }

  static Problem of(ErrorResponse refused) {
    int status = refused.getStatusCode().value();
    return switch (refused) {
      case MissingServletRequestParameterException missing ->
          InputProblems.badParameter(missing.getParameterName(), "This parameter is needed.");
      case MissingRequestHeaderException missing -> InputProblems.badHeader(missing.getHeaderName(), "This header is needed.");
      case MissingPathVariableException missing -> InputProblems.badParameter(missing.getVariableName(), "Check the address.");
      default -> ofStatus(status);
    };
  }

  /** The problem for a status that the container or the framework chose. */
  public static Problem ofStatus(int status) {
    return switch (status) {
      case 404 -> InputProblems.notFound();
      case 405 -> Problem.of(SharedCode.METHOD_NOT_ALLOWED)
          .detail("Use one of the methods of the Allow header.");
      case 406 -> Problem.of(SharedCode.NOT_ACCEPTABLE)
          .detail("Accept application/json.");
      case 408 -> Problem.of(SharedCode.TOO_SLOW).detail("Send it again over a better line.");
      case 413 -> InputProblems.bodyTooLarge(LimitedBody.LIMIT_BYTES);
      case 415 -> unsupported(BodyKind.JSON);
      case 401 -> Problem.of(SharedCode.UNAUTHENTICATED).detail("Sign in and send the token.");
      case 403 -> InputProblems.notAllowed();
      case 503 -> Problem.of(SharedCode.BUSY).detail("Try again in a moment.");
      default -> status >= 500
          ? Problem.of(SharedCode.FAULT, status).detail("Try again in a moment.")
          : Problem.of(SharedCode.BAD_REQUEST, status).detail("Check the address and headers.");
    };
  }

  static Problem notAList() {
    return InputProblems.badHeader(HttpHeaders.ACCEPT, "Send a list of media types, such as application/json.");
  }

  /** What is taken instead stands in the detail. */
  static Problem unsupported(BodyKind taken) {
    String what = switch (taken) {
      case NONE -> "Send no body here.";
      case JSON -> "Send application/json in UTF-8.";
      case FORM -> "Send application/x-www-form-urlencoded in UTF-8.";
    };
    return Problem.of(SharedCode.UNSUPPORTED_MEDIA_TYPE).detail(what).at(HttpHeaders.CONTENT_TYPE);
  }

  /** Conversion trouble that Spring does not report as a response of its own. */
  static Optional<Problem> ofParameter(Throwable thrown) {
    return switch (thrown) {
      case MethodArgumentTypeMismatchException mismatch ->
          Optional.of(InputProblems.badParameter(mismatch.getName(), "Check the value."));
      case InvalidParameterException container ->
          Optional.of(InputProblems.badParameter(null, "The address or the form is not encoded properly, or too long."));
      // an empty place in the list is nothing to us and to Spring, but not to Actuator's endpoints
      case InvalidMimeTypeException accepted -> Optional.of(notAList());
      case RequestRejectedException firewall -> Optional.of(InputProblems.badHeader(null, "A header has characters that are not allowed."));
      default -> Optional.empty();
    };
  }
}
