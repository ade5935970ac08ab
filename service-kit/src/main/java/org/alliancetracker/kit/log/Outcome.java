package org.alliancetracker.kit.log;

import java.util.List;
import org.alliancetracker.kit.decision.Recorded;
import org.alliancetracker.kit.decision.Refusal;

/** How a command ended. */
public sealed interface Outcome<S, E> {

  /**
   * It is durable.
   *
   * @param version the stream's version after the command
   * @param events what the command recorded; none where nothing had to change
   * @param state after {@code version}
   * @param repeated the same command had been accepted before, and this is its outcome again
   */
  record Committed<S, E>(String stream, long version, List<Recorded<E>> events, S state, boolean repeated)
      implements Outcome<S, E> {}

  /** The domain said no; nothing was written. */
  record Refused<S, E>(Refusal refusal, long version) implements Outcome<S, E> {}

  /** If-Match named a version that is no longer the last; nothing was written. */
  record Conflict<S, E>(long version) implements Outcome<S, E> {}

  /** The command id was used before with another request; nothing was written. */
  record KeyReused<S, E>() implements Outcome<S, E> {}
}
