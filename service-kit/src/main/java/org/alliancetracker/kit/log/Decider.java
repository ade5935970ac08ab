package org.alliancetracker.kit.log;

import java.time.Instant;
import org.alliancetracker.kit.decision.Decision;

/** A command bound to its arguments: decides on the current state. It may be called again after a lost race. */
@FunctionalInterface
public interface Decider<S, E> {

  Decision<E> decide(S state, Instant now);
}
