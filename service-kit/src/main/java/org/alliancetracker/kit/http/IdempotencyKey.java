package org.alliancetracker.kit.http;

import java.util.Optional;
import java.util.regex.Pattern;

/** The header that makes a repeated command harmless. */
public final class IdempotencyKey {

  public static final String HEADER = "Idempotency-Key";

  private static final Pattern PRINTABLE = Pattern.compile("[\\x21-\\x7E]([\\x20-\\x7E]{0,198}[\\x21-\\x7E])?");

  private IdempotencyKey() {
  }

  /**
   * The key of a request, or empty when the header is absent.
   *
   * @throws ProblemException 400 {@code bad-header} unless it is 1 to 200 printable ASCII characters
   */
  public static Optional<String> of(String header) {
    if (header == null) {
      return Optional.empty();
    }
    if (!PRINTABLE.matcher(header).matches()) {
      throw new ProblemException(InputProblems.badHeader(HEADER, "Send 1 to 200 printable ASCII characters, a UUID for instance."));
    }
    return Optional.of(header);
  }
}
