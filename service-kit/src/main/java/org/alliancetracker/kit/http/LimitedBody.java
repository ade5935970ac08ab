package org.alliancetracker.kit.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Puts {@link BodyRequest} in the place of every request with a body, in front of whatever could read it. It reads nothing itself,
 * so a body is read only for whom the door behind it lets through; and answers what is thrown before a controller is involved.
 */
final class LimitedBody extends OncePerRequestFilter {

  /** Of whoever is known. */
  static final int LIMIT_BYTES = 1024 * 1024;
  /** While nobody is known: enough for names, passwords and tokens. */
  static final int STRANGER_BYTES = 16 * 1024;

  private static final Set<String> CARRYING = Set.of("POST", "PUT", "PATCH");
  private static final Duration SOON = Duration.ofSeconds(1);
  private static final int NOT_NOW = 503;

  private final BodyDoor door;
  private final BodyLimits limits;
  private final BodyBudget budget;

  LimitedBody(BodyDoor door, BodyLimits limits, BodyBudget budget) {
    this.door = door;
    this.limits = limits;
    this.budget = budget;
  }

  /** A page that tells of an error reads no body either. */
  @Override
  protected boolean shouldNotFilterErrorDispatch() {
    return false;
  }

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    SentBody sent = SentBody.of(request);
    if (sent.isNothing()) {
      chain.doFilter(request, response);
      return;
    }
    BodyKind taken = CARRYING.contains(request.getMethod()) ? door.taken(request) : BodyKind.NONE;
    BodyRequest body = new BodyRequest(request, sent, taken, limits, budget);
    try {
      chain.doFilter(body, response);
    } catch (ProblemException refused) {
      if (response.isCommitted()) {
        throw refused;
      }
      response.resetBuffer();
      door.refuse(request, response, refused.problem(), headers(refused.problem()));
    } finally {
      body.ended();
    }
  }

  /** What was not read to its end cannot be followed by another request. */
  private static Map<String, String> headers(Problem problem) {
    Map<String, String> headers = new HashMap<>(Map.of(HttpHeaders.CONNECTION, "close"));
    if (problem.status() == NOT_NOW) {
      headers.put(HttpHeaders.RETRY_AFTER, String.valueOf(RetryAfter.spread(SOON).toSeconds()));
    }
    return headers;
  }
}
