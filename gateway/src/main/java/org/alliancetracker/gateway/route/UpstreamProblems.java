package org.alliancetracker.gateway.route;

import java.time.Duration;
import org.alliancetracker.gateway.refusal.GatewayCode;
import org.alliancetracker.kit.http.Problem;
import org.alliancetracker.words.language.Language;

/** What is told when a service does not answer; a change sent again with the same key is never applied twice. */
final class UpstreamProblems {

  private static final String AGAIN = "Try again in a moment; send a change again with the same Idempotency-Key.";

  private UpstreamProblems() {
  }

  static UpstreamAnswer unavailable(Service service, Language language, Duration retryAfter) {
    return UpstreamAnswer.of(Problem.of(GatewayCode.SERVICE_UNAVAILABLE).detail(AGAIN)
        .with("service", service.label()), language, retryAfter);
  }

  static UpstreamAnswer timeout(Service service, Language language) {
    return UpstreamAnswer.of(Problem.of(GatewayCode.SERVICE_TIMEOUT).detail(AGAIN)
        .with("service", service.label()), language, Duration.ofSeconds(2));
  }

  static UpstreamAnswer tooLong(Service service, Language language) {
    return UpstreamAnswer.of(Problem.of(GatewayCode.ANSWER_TOO_LONG)
        .detail("Ask for less of it at once.").with("service", service.label()), language, Duration.ofSeconds(1));
  }

  static UpstreamAnswer busy(Service service, Language language) {
    return UpstreamAnswer.of(Problem.of(GatewayCode.SERVICE_BUSY).detail(AGAIN)
        .with("service", service.label()), language, Duration.ofSeconds(1));
  }
}
