package org.alliancetracker.gateway.route;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.bulkhead.BulkheadFullException;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.core.IntervalFunction;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeoutException;
import org.alliancetracker.kit.http.BodyBudget;
import org.alliancetracker.kit.http.ProblemException;
import org.alliancetracker.kit.watch.BreakerState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One service as the gateway sees it. Every call passes bulkhead, retry (only what may be asked twice) and breaker, from outside to
 * inside, and always ends in an answer. A place is held until the last byte of the answer, and never while a call only waits.
 */
final class Upstream {

  /** The longest answer that is held for a page. */
  static final int HELD_BYTES = 2 * 1024 * 1024;

  /** A page makes a tree of what it holds; that is counted with it. */
  private static final int COPIES = 2;

  private static final Logger LOG = LoggerFactory.getLogger(Upstream.class);

  private static final Duration FOR_A_PLACE = Duration.ofMillis(250);
  private static final Duration BEFORE_RETRY = Duration.ofMillis(100);
  private static final Duration FOR_NEWS = Duration.ofSeconds(2);
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

  /** What is done with an answer while the call has its place; empty when the client has it already. */
  interface Use {
    Optional<UpstreamAnswer> of(ComingAnswer answer) throws IOException, TimeoutException, InterruptedException;
  }

  private final Service service;
  private final Limits limits;
  private final ServiceLine line;
  private final Semaphore waitingForNews;
  private final Bulkhead bulkhead;
  private final Retry retry;
  private final CircuitBreaker breaker;

  Upstream(Service service, Limits limits, ServiceLine line) {
    this.service = service;
    this.limits = limits;
    this.line = line;
    this.waitingForNews = new Semaphore(limits.waitingForNews());
    this.bulkhead = Bulkhead.of(service.label(),
        BulkheadConfig.custom().maxConcurrentCalls(limits.callsAtOnce()).maxWaitDuration(FOR_A_PLACE).build());
    this.retry = Retry.of(service.label(), RetryConfig.custom().maxAttempts(2)
        .retryOnException(failure -> failure instanceof IOException && !(failure instanceof BrokenOff))
        .intervalFunction(IntervalFunction.ofRandomized(BEFORE_RETRY)).build());
    this.breaker = CircuitBreaker.of(service.label(), CircuitBreakerConfig.custom()
        .slidingWindowSize(20).minimumNumberOfCalls(10).failureRateThreshold(50)
        .waitDurationInOpenState(limits.openFor()).permittedNumberOfCallsInHalfOpenState(2)
        .recordExceptions(IOException.class, TimeoutException.class)
        .ignoreExceptions(ProblemException.class, ClientLeft.class).build());
    breaker.getEventPublisher().onStateTransition(change -> LOG.warn("{}", change));
  }

  /** The whole answer, held and counted; never throws for trouble with the service. */
  UpstreamAnswer send(UpstreamRequest request, BodyBudget.Share share) {
    Use held = answer -> {
      Optional<UpstreamAnswer> whole = answer.held(HELD_BYTES, bytes -> share.holds(COPIES * bytes), limits.timeLimit());
      return Optional.of(whole.orElseGet(() -> UpstreamProblems.tooLong(service, request.language())));
    };
    return call(request, held).orElseThrow();
  }

  /**
   * Passes the answer on as it comes; trouble before its first byte is an answer too.
   *
   * @throws UncheckedIOException when the service ended in the middle
   * @throws ClientLeft           when nobody takes the answer any more
   */
  void pass(UpstreamRequest request, PassedOnAnswer client) {
    Optional<UpstreamAnswer> instead = call(request, answer -> client.take(answer, request.asksForLeastVersion(), limits));
    if (instead.isPresent()) {
      client.takeWhole(instead.get());
    }
  }

  /** Whether calls are let through. */
  MeterBinder figure() {
    return BreakerState.figure(service.label(), breaker);
  }

  private Optional<UpstreamAnswer> call(UpstreamRequest request, Use use) {
    try {
      return untilItHasHeard(request, use);
    } catch (BulkheadFullException full) {
      return Optional.of(UpstreamProblems.busy(service, request.language()));
    } catch (CallNotPermittedException open) {
      return Optional.of(UpstreamProblems.unavailable(service, request.language(), limits.openFor()));
    } catch (TimeoutException hanging) {
      LOG.warn("{} did not answer {} {} in time", service.label(), request.method(), request.pathOnly());
      return Optional.of(UpstreamProblems.timeout(service, request.language()));
    } catch (BrokenOff cut) {
      LOG.warn("{} ended in the middle of its answer to {} {}: {}", service.label(), request.method(), request.pathOnly(),
          cut.getMessage());
      throw new UncheckedIOException(cut);
    } catch (IOException down) {
      LOG.warn("{} cannot be reached: {}", service.label(), down.toString());
      return Optional.of(UpstreamProblems.unavailable(service, request.language(), limits.openFor()));
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      return Optional.of(UpstreamProblems.unavailable(service, request.language(), limits.openFor()));
    } catch (ProblemException | ClientLeft theirs) {
      throw theirs;
    } catch (Exception fault) {
      throw new IllegalStateException("calling " + service.label(), fault);
    }
  }

  /** Whoever just changed something at one service may be faster at the next than the news of it. */
  private Optional<UpstreamAnswer> untilItHasHeard(UpstreamRequest request, Use use) throws Exception {
    Optional<UpstreamAnswer> answer = inItsPlace(request, use);
    if (!request.canBeSentAgain() || !isBehind(request, answer) || !waitingForNews.tryAcquire()) {
      return answer;
    }
    try {
      long giveUp = System.nanoTime() + FOR_NEWS.toNanos();
      while (isBehind(request, answer) && System.nanoTime() < giveUp) {
        Thread.sleep(BETWEEN_LOOKS);
        answer = inItsPlace(request, use);
      }
      return answer;
    } finally {
      waitingForNews.release();
    }
  }

  private static boolean isBehind(UpstreamRequest request, Optional<UpstreamAnswer> answer) {
    return request.asksForLeastVersion() && answer.filter(UpstreamAnswer::isBehind).isPresent();
  }

  private Optional<UpstreamAnswer> inItsPlace(UpstreamRequest request, Use use) throws Exception {
    return bulkhead.executeCallable(() -> request.isSafe() ? retry.executeCallable(() -> guarded(request, use)) : guarded(request, use));
  }

  private Optional<UpstreamAnswer> guarded(UpstreamRequest request, Use use) throws Exception {
    return breaker.executeCallable(() -> {
      ComingAnswer answer = line.ask(request, limits.timeLimit());
      boolean isWhole = false;
      try {
        Optional<UpstreamAnswer> used = use.of(answer);
        isWhole = true;
        return used;
      } finally {
        if (!isWhole) {
          answer.parts().drop();
        }
      }
    });
  }
}
