package org.alliancetracker.kit.decision;

import java.util.List;

/** What a pure {@code decide} answers. */
public sealed interface Decision<E> {

  /**
   * The facts that now hold, in order; none means that nothing had to change.
   *
   * @param sealed payload that never leaves the service, or null; any value Jackson can write
   */
  record Accepted<E>(List<Draft<E>> events, Object sealed) implements Decision<E> {
    public Accepted {
      events = List.copyOf(events);
    }
  }

  /** No, and why. */
  record Refused<E>(Refusal refusal) implements Decision<E> {}

  static <E> Decision<E> accepted(Draft<E> event) {
    return new Accepted<>(List.of(event), null);
  }

  static <E> Decision<E> accepted(List<Draft<E>> events) {
    return new Accepted<>(events, null);
  }

  static <E> Decision<E> sealed(Object sealed, List<Draft<E>> events) {
    return new Accepted<>(events, sealed);
  }

  static <E> Decision<E> refused(Refusal refusal) {
    return new Refused<>(refusal);
  }
}
