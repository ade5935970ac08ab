package org.alliancetracker.kit.store;

import com.mongodb.MongoException;
import com.mongodb.connection.ClusterDescription;
import com.mongodb.connection.ServerDescription;
import com.mongodb.selector.ServerSelector;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.alliancetracker.kit.watch.BreakerState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * While the store fails, whoever needs it is told so at once instead of waiting for it. The driver asks here whenever it
 * looks for a server, so that nothing that uses the store has to know; what needs no store is never refused. Only visits
 * are counted and refused, that is work for somebody who waits for an answer: work in the background is not waited for,
 * has pauses of its own, and would otherwise decide for people whether they are served.
 */
public final class StoreCircuit implements ServerSelector {

  private static final Logger LOG = LoggerFactory.getLogger(StoreCircuit.class);

  private static final int LAST_VISITS = 10;
  private static final int LEAST_VISITS = 5;
  private static final int FAILED_PERCENT = 50;

  /** Shorter than what callers are told to wait, and than the driver takes to see that a store is back. */
  private static final Duration OPEN_FOR = Duration.ofSeconds(1);

  /** Longer than the driver looks for a server, so that only a trial whose answer was lost ends by it. */
  private static final Duration LONGEST_TRIAL = Duration.ofSeconds(4);

  /** Work for one caller, on one thread; a visit that was let in is not cut off between two of its writes. */
  private static final class Visit {
    boolean letIn;
  }

  private final ThreadLocal<Visit> visits = new ThreadLocal<>();
  private final CircuitBreaker breaker;

  StoreCircuit() {
    this(OPEN_FOR, LONGEST_TRIAL);
  }

  StoreCircuit(Duration openFor, Duration longestTrial) {
    // slow is not failed: the driver's time limits say when it is; one trial, since whoever makes it may wait in vain
    breaker = CircuitBreaker.of("store", CircuitBreakerConfig.custom()
        .slidingWindowSize(LAST_VISITS).minimumNumberOfCalls(LEAST_VISITS).failureRateThreshold(FAILED_PERCENT)
        .waitDurationInOpenState(openFor)
        .permittedNumberOfCallsInHalfOpenState(1).maxWaitDurationInHalfOpenState(longestTrial)
        .build());
    breaker.getEventPublisher().onStateTransition(change -> tell(change.getStateTransition()));
  }

  /** Trials are not told: there is one each few seconds for as long as the store is away. */
  private static void tell(CircuitBreaker.StateTransition change) {
    if (change == CircuitBreaker.StateTransition.CLOSED_TO_OPEN) {
      LOG.warn("the store fails again and again; callers are told so at once until it is back");
    } else if (change.getToState() == CircuitBreaker.State.CLOSED) {
      LOG.info("the store answers again");
    }
  }

  /** From now on this thread works for somebody who waits. */
  public void begin() {
    visits.set(new Visit());
  }

  /**
   * The answer is made. Counts only where the store was asked, and only its own trouble as a failure.
   *
   * @param thrown what ended the visit, or null
   */
  public void end(Throwable thrown) {
    Visit visit = visits.get();
    visits.remove();
    if (visit == null || !visit.letIn) {
      return;
    }
    if (thrown instanceof MongoException trouble && StoreTrouble.isUnreachable(trouble)) {
      breaker.onError(0, TimeUnit.NANOSECONDS, trouble);
    } else {
      breaker.onSuccess(0, TimeUnit.NANOSECONDS);
    }
  }

  /** Work for somebody who waits, of which the rest of the answer is no part. */
  public <T> T visit(Supplier<T> work) {
    begin();
    Throwable ended = null;
    try {
      return work.get();
    } catch (RuntimeException | Error thrown) {
      ended = thrown;
      throw thrown;
    } finally {
      end(ended);
    }
  }

  /** @throws StoreLeftAlone where a visit comes at a bad moment */
  @Override
  public List<ServerDescription> select(ClusterDescription cluster) {
    Visit visit = visits.get();
    if (visit != null && !visit.letIn) {
      if (!breaker.tryAcquirePermission()) {
        throw new StoreLeftAlone();
      }
      visit.letIn = true;
    }
    return cluster.getServerDescriptions();
  }

  /** Whether visits are let in. */
  public MeterBinder figure() {
    return BreakerState.figure("store", breaker);
  }
}
