package org.alliancetracker.gateway.brake;

import java.time.Duration;

/** A try as the brake lets it: begun and counted, or to be made later. */
public sealed interface Try {

  /** Counted as wrong until it is said to be otherwise; say so once. */
  non-sealed interface Begun extends Try {

    /** It was right: it is not counted, and what this asker got wrong before is forgotten. */
    void wasRight();

    /** It was never made: it is not counted. */
    void wasNotMade();
  }

  /**
   * Not let in and not counted.
   *
   * @param pause until it is worth another try
   */
  record TooSoon(Duration pause) implements Try {
  }
}
