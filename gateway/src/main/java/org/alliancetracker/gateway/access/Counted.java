package org.alliancetracker.gateway.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.alliancetracker.gateway.allowance.Spent;
import org.alliancetracker.gateway.refusal.GatewayCode;
import org.alliancetracker.kit.http.Problem;
import org.alliancetracker.kit.http.ProblemWriter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/** Counts requests against an allowance, tells scripts what is left of it, and sends back later who has none left. */
final class Counted extends OncePerRequestFilter {

  private final Function<HttpServletRequest, Optional<Spent>> allowance;

  /** @param allowance that a request is counted against; empty: against none */
  Counted(Function<HttpServletRequest, Optional<Spent>> allowance) {
    this.allowance = allowance;
  }

  /** Two of them are in one chain. */
  @Override
  protected String getAlreadyFilteredAttributeName() {
    return Counted.class.getName() + "." + System.identityHashCode(this);
  }

  /** What costs nothing: a page asks for several of these, and a probe asks often. */
  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return request.getRequestURI().equals("/health") || request.getRequestURI().startsWith("/assets/");
  }

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Optional<Spent> spent = allowance.apply(request);
    if (spent.isPresent() && AccessProblems.isApi(request)) {
      response.addHeader("RateLimit-Policy", spent.get().policy());
      response.addHeader("RateLimit", spent.get().state());
    }
    if (spent.isEmpty() || spent.get().within()) {
      chain.doFilter(request, response);
    } else {
      refuse(request, response, String.valueOf(spent.get().seconds()));
    }
  }

  private static void refuse(HttpServletRequest request, HttpServletResponse response, String seconds) throws IOException {
    if (AccessProblems.isApi(request)) {
      ProblemWriter.write(request, response, Problem.of(GatewayCode.TOO_MANY_REQUESTS).detail("Come back in " + seconds + " seconds."),
          Map.of(HttpHeaders.RETRY_AFTER, seconds));
    } else {
      response.setHeader(HttpHeaders.RETRY_AFTER, seconds);
      response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
    }
  }
}
