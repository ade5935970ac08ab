package org.alliancetracker.kit.http;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.slf4j.MDC;

/** Names one request in the logs of every program it passes through. */
public final class RequestId {

  public static final String HEADER = "X-Request-Id";

  /** Under this name it is with every line that is logged on the request's thread. */
  static final String KEY = "request";

  private static final Pattern HARMLESS = Pattern.compile("[A-Za-z0-9._-]{1,64}");

  private RequestId() {
  }

  /** Of the request this thread works on. */
  public static Optional<String> current() {
    return Optional.ofNullable(MDC.get(KEY));
  }

  /** What the sender named it, unless that could not be told from log text; else a new one. */
  static String of(String header) {
    return header != null && HARMLESS.matcher(header).matches() ? header : UUID.randomUUID().toString();
  }
}
