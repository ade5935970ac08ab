package org.alliancetracker.gateway.access;

import com.mongodb.MongoException;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.alliancetracker.gateway.session.BrowserSessions;
import org.alliancetracker.gateway.session.SignedIn;
import org.alliancetracker.gateway.token.AccessTokens;
import org.alliancetracker.kit.http.ProblemWriter;
import org.alliancetracker.kit.http.RetryAfter;
import org.alliancetracker.kit.store.StoreCircuit;
import org.alliancetracker.kit.store.StoreLeftAlone;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Finds out who asks: by access token if one is sent, which then must be good, else by what Spring Security loads for the browser. */
final class WhoAsks extends OncePerRequestFilter {

  private static final Logger LOG = LoggerFactory.getLogger(WhoAsks.class);
  private static final String BEARER = "Bearer ";
  private static final Duration STORE_RETRY = Duration.ofSeconds(2);

  private final AccessTokens tokens;
  private final StoreCircuit store;

  WhoAsks(AccessTokens tokens, StoreCircuit store) {
    this.tokens = tokens;
    this.store = store;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return request.getRequestURI().equals("/health") || request.getRequestURI().startsWith("/assets/");
  }

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
    Optional<SecurityContext> known;
    try {
      known = store.visit(() -> authorization == null ? byBrowser() : byToken(authorization, request));
    } catch (StoreLeftAlone open) {
      refuseForNow(request, response);
      return;
    } catch (MongoException unreachable) {
      LOG.warn("the store cannot say who asks: {}", unreachable.getMessage());
      refuseForNow(request, response);
      return;
    }
    if (known.isEmpty()) {
      ProblemWriter.write(request, response, AccessProblems.unauthenticated(), Map.of(HttpHeaders.WWW_AUTHENTICATE, "Bearer"));
      return;
    }
    SecurityContextHolder.setContext(known.get());
    chain.doFilter(request, response);
  }

  /** Loaded now, where trouble with the store has an answer, and not when somebody first asks. */
  private static Optional<SecurityContext> byBrowser() {
    return Optional.of(SecurityContextHolder.getContext());
  }

  private Optional<SecurityContext> byToken(String authorization, HttpServletRequest request) {
    return authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())
        ? tokens.find(authorization.substring(BEARER.length()).strip())
            .map(session -> BrowserSessions.context(SignedIn.of(session, false), request))
        : Optional.empty();
  }

  private static void refuseForNow(HttpServletRequest request, HttpServletResponse response) throws IOException {
    String seconds = String.valueOf(RetryAfter.spread(STORE_RETRY).toSeconds());
    if (AccessProblems.isApi(request)) {
      ProblemWriter.write(request, response, AccessProblems.storeUnavailable(), Map.of(HttpHeaders.RETRY_AFTER, seconds));
    } else {
      response.setHeader(HttpHeaders.RETRY_AFTER, seconds);
      response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    }
  }
}
