package org.alliancetracker.kit.watch;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;

/**
 * What a circuit breaker lets through, as every program tells it: {@value #FIGURE} by {@value #PEER}, whose value is a
 * state's code, 0 to 2 in the order here.
 */
public enum BreakerState {
  /** Everything. */
  CLOSED,
  /** A few calls that show whether the peer is back. */
  TRYING,
  /** Nothing. */
  OPEN;

  public static final String FIGURE = "alliance.breaker";
  public static final String PEER = "peer";

  public static MeterBinder figure(String peer, CircuitBreaker breaker) {
    return registry -> Gauge.builder(FIGURE, breaker, watched -> of(watched).ordinal())
        .description("circuit breaker: 0 closed, 1 half open, 2 open").tag(PEER, peer).register(registry);
  }

  public static BreakerState of(CircuitBreaker breaker) {
    return switch (breaker.getState()) {
      case OPEN, FORCED_OPEN -> OPEN;
      case HALF_OPEN -> TRYING;
      case CLOSED, DISABLED, METRICS_ONLY -> CLOSED;
    };
  }

  public static BreakerState ofCode(double code) {
    return code >= OPEN.ordinal() ? OPEN : code > CLOSED.ordinal() ? TRYING : CLOSED;
  }
}
