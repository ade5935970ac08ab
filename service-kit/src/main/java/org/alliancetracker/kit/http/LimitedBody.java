package org.alliancetracker.kit.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
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
    // a type that is none is kept from the framework, which would fail over it
    HttpServletRequest readable = sent.kind().isPresent() ? request : new WithoutHeaders(request, List.of(HttpHeaders.CONTENT_TYPE));
    BodyRequest body = new BodyRequest(readable, sent, taken, limits, budget);
    try {
      chain.doFilter(body, response);
    } catch (ProblemException refused) {
      if (response.isCommitted()) {
        throw refused;
      }
      response.resetBuffer();
      door.refuse(request, response, refused.problem(), ProblemWriter.closing(refused.problem()));
    } finally {
      body.ended();
    }
  }
}
