package org.alliancetracker.gateway.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Tells browsers what they may do with an answer. Before the security chain, whose own writer of headers is never reached by what
 * its firewall refuses: the page that says so is a page too.
 */
final class BrowserRules extends OncePerRequestFilter {

  /** Just before the security chain, whose order is -100. */
  static final int BEFORE_SECURITY = -101;

  /** Style attributes are allowed, since charts set sizes by them; scripts and style sheets are ours only. */
  private static final String CONTENT_POLICY = "default-src 'self'; img-src 'self' data:; style-src 'self'; style-src-attr 'unsafe-inline';"
      + " object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Content-Security-Policy", CONTENT_POLICY);
    response.setHeader("Referrer-Policy", "same-origin");
    chain.doFilter(request, response);
  }
}
