package org.alliancetracker.kit.http;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/** Instants as text. The years are those of our dates, 1000 to 9999: beyond them neither the store nor the calendar follows. */
public final class InstantText {

  private static final Instant FIRST = Instant.parse("1000-01-01T00:00:00Z");
  private static final Instant END = Instant.parse("+10000-01-01T00:00:00Z");

  private InstantText() {
  }

  /** Empty for what is no ISO instant, or far away. */
  public static Optional<Instant> read(String text) {
    try {
      return Optional.of(Instant.parse(text)).filter(instant -> !instant.isBefore(FIRST) && instant.isBefore(END));
    } catch (DateTimeException none) {
      return Optional.empty();
    }
  }
}
