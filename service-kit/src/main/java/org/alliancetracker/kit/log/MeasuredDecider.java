package org.alliancetracker.kit.log;

import java.time.Instant;
import org.alliancetracker.kit.decision.Decision;

/** A {@link Decider} that also minds how long the stream is already. */
@FunctionalInterface
public interface MeasuredDecider<S, E> {

  /** @param before the stream before the command */
  Decision<E> decide(S state, Loaded<S> before, Instant now);
}
