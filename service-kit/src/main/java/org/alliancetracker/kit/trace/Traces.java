package org.alliancetracker.kit.trace;

import java.util.Optional;

/**
 * Where work belongs in a trace: by the header {@code traceparent} (W3C Trace Context), which travels with requests, is
 * kept with what they record and goes on with events. Recording spans is off unless {@code ALLIANCE_TRACES=otlp}; then
 * what a caller sent is passed on as it came, and nothing is made up.
 */
public interface Traces {

  String HEADER = "traceparent";

  /** Which end of a conversation a piece of work is. */
  enum Side {
    SERVER, PRODUCER, CONSUMER
  }

  /** A piece of work that this thread has begun; to be closed by the same thread. */
  interface Work extends AutoCloseable {

    /** It did not succeed. Only the kind of failure is kept: a message may hold what somebody typed. */
    void failed(RuntimeException failure);

    @Override
    void close();
  }

  /** The header for whoever continues what this thread does. */
  Optional<String> current();

  /**
   * Begins work in the trace that {@code traceparent} names.
   *
   * @param what a few words for the span, without anybody's data
   * @param traceparent null or not in its form: of no trace that began elsewhere
   */
  Work begin(String what, Side side, String traceparent);

  /** Records nothing. */
  static Traces passedOn() {
    return new PassedOn();
  }
}
