package org.alliancetracker.gateway.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Set;
import org.alliancetracker.gateway.session.SignedIn;
import org.alliancetracker.kit.http.ProblemWriter;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A change that a browser sends along with its cookie must come from our own pages. Browsers say where a request comes from in
 * Sec-Fetch-Site and Origin; for the API one of them must say so, for forms the form token is asked for as well.
 */
final class SameOrigin extends OncePerRequestFilter {

  private static final String FETCH_SITE = "Sec-Fetch-Site";
  private static final Set<String> HARMLESS = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

  private final String publicOrigin;

  SameOrigin(String publicUrl) {
    this.publicOrigin = publicUrl.isBlank() ? null : originOf(URI.create(publicUrl));
  }

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    boolean byToken = request.getHeader(HttpHeaders.AUTHORIZATION) != null;
    if (HARMLESS.contains(request.getMethod()) || byToken || isFromHere(request)) {
      chain.doFilter(request, response);
    } else if (AccessProblems.isApi(request)) {
      ProblemWriter.write(request, response, AccessProblems.crossSite());
    } else {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }
  }

  private boolean isFromHere(HttpServletRequest request) {
    String site = request.getHeader(FETCH_SITE);
    String origin = request.getHeader(HttpHeaders.ORIGIN);
    if (site == null && origin == null) {
      // no browser of today; where a cookie counts, the API still wants to be told
      return !AccessProblems.isApi(request) || SignedIn.in(request).isEmpty();
    }
    return (site == null || site.equals("same-origin")) && (origin == null || isOurs(origin, request));
  }

  private boolean isOurs(String origin, HttpServletRequest request) {
    return origin.equals(publicOrigin) || origin.equals(request.getScheme() + "://" + request.getHeader(HttpHeaders.HOST));
  }

  private static String originOf(URI address) {
    return address.getScheme() + "://" + address.getRawAuthority();
  }
}
