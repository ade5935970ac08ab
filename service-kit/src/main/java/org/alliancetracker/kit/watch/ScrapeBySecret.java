package org.alliancetracker.kit.watch;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers a scraper that shows the secret, before anybody asks who it is: a scraper is no person. The secret opens this
 * one address; without it the request goes on to the door that everyone passes.
 */
final class ScrapeBySecret extends OncePerRequestFilter {

  private static final String BEARER = "Bearer ";

  private final SecretFile secret;
  private final Scrape scrape;

  ScrapeBySecret(SecretFile secret, Scrape scrape) {
    this.secret = secret;
    this.scrape = scrape;
  }

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String shown = request.getHeader(HttpHeaders.AUTHORIZATION);
    boolean asks = HttpMethod.GET.matches(request.getMethod()) && request.getRequestURI().equals(Scrape.ADDRESS);
    if (asks && shown != null && shown.startsWith(BEARER) && secret.holds(shown.substring(BEARER.length()))) {
      scrape.write(response);
    } else {
      chain.doFilter(request, response);
    }
  }
}
