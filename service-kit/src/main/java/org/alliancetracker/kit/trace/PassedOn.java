package org.alliancetracker.kit.trace;

import java.util.Optional;

/** Remembers what came with the work of this thread. */
final class PassedOn implements Traces {

  private final ThreadLocal<String> received = new ThreadLocal<>();

  @Override
  public Optional<String> current() {
    return Optional.ofNullable(received.get());
  }

  @Override
  public Work begin(String what, Side side, String traceparent) {
    String before = received.get();
    remember(Traceparent.isValid(traceparent) ? traceparent : null);
    return new Work() {
      @Override
      public void failed(RuntimeException failure) {
        // nobody is told
      }

      @Override
      public void close() {
        remember(before);
      }
    };
  }

  private void remember(String traceparent) {
    if (traceparent == null) {
      received.remove();
    } else {
      received.set(traceparent);
    }
  }
}
