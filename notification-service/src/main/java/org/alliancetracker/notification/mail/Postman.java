package org.alliancetracker.notification.mail;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.core.IntervalFunction;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.alliancetracker.kit.watch.BreakerState;

/**
 * Opens connections to the mail server. While the server is away a circuit breaker keeps us from knocking without pause;
 * the pauses double up to two minutes, with jitter.
 */
public final class Postman {

  private static final int FAILURES_TO_OPEN = 3;
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(2);

  private final MailServer server;
  private final Session session;
  private final MessageForm form;
  private final CircuitBreaker breaker;
  private volatile String trouble;

  /**
   * @param from the sender, for example {@code Alliance Tracker <alliances@example.org>}
   * @param firstPause how long the server is left alone after three failures in a row
   * @throws IllegalArgumentException when {@code from} is no address
   */
  public Postman(MailServer server, String from, Duration firstPause) {
    this.server = server;
    this.session = server.session();
    this.form = new MessageForm(session, sender(from));
    this.breaker = CircuitBreaker.of("mail-server", CircuitBreakerConfig.custom()
        .slidingWindowType(CircuitBreakerConfig.SlidingWindowType.COUNT_BASED)
        .slidingWindowSize(FAILURES_TO_OPEN).minimumNumberOfCalls(FAILURES_TO_OPEN).failureRateThreshold(100)
        .permittedNumberOfCallsInHalfOpenState(1)
        .waitIntervalFunctionInOpenState(IntervalFunction.ofExponentialRandomBackoff(firstPause, 2, 0.3, LONGEST_PAUSE))
        .build());
  }

  /** A connection, or empty while there is no server or it is not yet time to knock again. */
  public Optional<Envoy> connect() {
    if (!breaker.tryAcquirePermission()) {
      return Optional.empty();
    }
    FencedTransport transport = new FencedTransport(session, server);
    try {
      transport.connect(server.host(), server.port(), server.user(), server.password());
      return Optional.of(new Envoy(transport, form));
    } catch (MessagingException | IllegalStateException away) {
      failed(Reasons.of(away, null));
      return Optional.empty();
    }
  }

  /** The server answered, whatever it said. */
  public void answered() {
    trouble = null;
    breaker.onSuccess(0, TimeUnit.NANOSECONDS);
  }

  /** The server did not answer. */
  public void failed(String why) {
    trouble = why;
    breaker.onError(0, TimeUnit.NANOSECONDS, new java.io.IOException(why));
  }

  /** Why the server could not be used last, or empty when it could. */
  public Optional<String> trouble() {
    return Optional.ofNullable(trouble);
  }

  /** Whether the server is let alone. */
  public MeterBinder figure() {
    return BreakerState.figure("mail-server", breaker);
  }

  /** Whether it is of any use to connect now. */
  boolean resting() {
    return breaker.getState() == CircuitBreaker.State.OPEN;
  }

  private static InternetAddress sender(String from) {
    try {
      InternetAddress address = new InternetAddress(from, true);
      return MailAddress.of(address.getAddress(), address.getPersonal());
    } catch (AddressException bad) {
      throw new IllegalArgumentException("ALLIANCE_MAIL_FROM is no mail address; write name@example.org", bad);
    }
  }
}
