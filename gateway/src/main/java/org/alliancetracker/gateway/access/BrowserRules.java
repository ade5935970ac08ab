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

  /** Nothing inline, neither scripts nor styles; the pictures in addresses are those of a style sheet. */
  private static final String CONTENT_POLICY = "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none';"
      + " form-action 'self'; frame-ancestors 'none'";
  /** A year, of this name alone: what else runs below it is not ours to say. */
  private static final String TLS_ONLY = "max-age=31536000";

  private final boolean tls;

  /** @param publicUrl the address people use: by it we know of TLS, which ends before us */
  BrowserRules(String publicUrl) {
    this.tls = publicUrl.startsWith("https:");
  }

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Content-Security-Policy", CONTENT_POLICY);
    response.setHeader("Referrer-Policy", "same-origin");
    if (tls) {
      response.setHeader("Strict-Transport-Security", TLS_ONLY);
    }
    chain.doFilter(request, response);
  }
}
