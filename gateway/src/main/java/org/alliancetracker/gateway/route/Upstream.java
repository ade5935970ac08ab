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
import io.github.resilience4j.timelimiter.TimeLimiter;
import io.github.resilience4j.timelimiter.TimeLimiterConfig;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.alliancetracker.kit.http.RequestId;
import org.alliancetracker.kit.trace.Traces;
import org.alliancetracker.kit.watch.BreakerState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One service as the gateway sees it. Every call passes bulkhead, retry (only what may be asked twice), breaker and time limit,
 * from outside to inside, and always ends in an answer.
 */
final class Upstream {

  private static final Logger LOG = LoggerFactory.getLogger(Upstream.class);

  private static final Duration FOR_A_PLACE = Duration.ofMillis(250);
  private static final Duration BEFORE_RETRY = Duration.ofMillis(100);
  private static final Duration FOR_NEWS = Duration.ofSeconds(2);
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

  private final Service service;
  private final URI base;
  private final Limits limits;
  private final HttpClient client;
  private final Traces traces;
  private final Bulkhead bulkhead;
  private final Retry retry;
  private final CircuitBreaker breaker;
  private final TimeLimiter timeLimiter;

  Upstream(Service service, URI base, Limits limits, HttpClient client, Traces traces) {
    this.service = service;
    this.base = base;
    this.limits = limits;
    this.client = client;
    this.traces = traces;
    this.bulkhead = Bulkhead.of(service.label(),
        BulkheadConfig.custom().maxConcurrentCalls(limits.callsAtOnce()).maxWaitDuration(FOR_A_PLACE).build());
    this.retry = Retry.of(service.label(), RetryConfig.custom().maxAttempts(2).retryExceptions(IOException.class)
        .intervalFunction(IntervalFunction.ofRandomized(BEFORE_RETRY)).build());
    this.breaker = CircuitBreaker.of(service.label(), CircuitBreakerConfig.custom()
        .slidingWindowSize(20).minimumNumberOfCalls(10).failureRateThreshold(50)
        .waitDurationInOpenState(limits.openFor()).permittedNumberOfCallsInHalfOpenState(2)
        .recordExceptions(IOException.class, TimeoutException.class).build());
    this.timeLimiter = TimeLimiter.of(service.label(),
        TimeLimiterConfig.custom().timeoutDuration(limits.timeLimit()).cancelRunningFuture(true).build());
    breaker.getEventPublisher().onStateTransition(change -> LOG.warn("{}", change));
  }

  /** Never throws for trouble with the service. */
  UpstreamAnswer send(UpstreamRequest request) {
    try {
      return bulkhead.executeCallable(() -> untilItHasHeard(request));
    } catch (BulkheadFullException full) {
      return UpstreamProblems.busy(service);
    } catch (CallNotPermittedException open) {
      return UpstreamProblems.unavailable(service, limits.openFor());
    } catch (TimeoutException hanging) {
      LOG.warn("{} did not answer {} {} in time", service.label(), request.method(), request.pathOnly());
      return UpstreamProblems.timeout(service);
    } catch (IOException down) {
      LOG.warn("{} cannot be reached: {}", service.label(), down.toString());
      return UpstreamProblems.unavailable(service, limits.openFor());
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      return UpstreamProblems.unavailable(service, limits.openFor());
    } catch (Exception fault) {
      throw new IllegalStateException("calling " + service.label(), fault);
    }
  }

  /** Whoever just changed something at one service may be faster at the next than the news of it. */
  private UpstreamAnswer untilItHasHeard(UpstreamRequest request) throws Exception {
    long giveUp = System.nanoTime() + FOR_NEWS.toNanos();
    UpstreamAnswer answer = tried(request);
    while (request.asksForLeastVersion() && answer.isBehind() && System.nanoTime() < giveUp) {
      Thread.sleep(BETWEEN_LOOKS);
      answer = tried(request);
    }
    return answer;
  }

  /** Whether calls are let through. */
  MeterBinder figure() {
    return BreakerState.figure(service.label(), breaker);
  }

  private UpstreamAnswer tried(UpstreamRequest request) throws Exception {
    return request.isSafe() ? retry.executeCallable(() -> guarded(request)) : guarded(request);
  }

  private UpstreamAnswer guarded(UpstreamRequest request) throws Exception {
    HttpResponse<byte[]> response = breaker.executeCallable(
        () -> timeLimiter.executeFutureSupplier(() -> client.sendAsync(http(request), HttpResponse.BodyHandlers.ofByteArray())));
    return new UpstreamAnswer(response.statusCode(), response.headers().map(), response.body());
  }

  /** Whoever asks, the service learns which request it works for and where that belongs in a trace. */
  private HttpRequest http(UpstreamRequest request) {
    HttpRequest.BodyPublisher body = request.body().length == 0
        ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofByteArray(request.body());
    HttpRequest.Builder http = HttpRequest.newBuilder(base.resolve(request.path())).method(request.method(), body);
    request.headers().forEach(http::setHeader);
    RequestId.current().ifPresent(id -> http.setHeader(RequestId.HEADER, id));
    traces.current().ifPresent(place -> http.setHeader(Traces.HEADER, place));
    return http.build();
  }
}
