package org.alliancetracker.contract.envelope;

import java.util.Optional;

/** Bytes that are no event. Carries the reason, and the stream where the bytes still name one. */
public final class UnreadableEnvelope extends RuntimeException {

  private final transient String stream;

  public UnreadableEnvelope(String reason, String stream, Throwable cause) {
    super(reason, cause);
    this.stream = stream;
  }

  public Optional<String> stream() {
    return Optional.ofNullable(stream);
  }
}
