package org.alliancetracker.gateway.route;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.catalina.connector.ClientAbortException;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** An answer that broke off must not end as if it were whole: the connection is closed, which every client understands. */
@Component
final class WholeAnswers extends OncePerRequestFilter {

  private static final String BROKEN_OFF = WholeAnswers.class.getName();

  /** To be said once the client has the beginning of an answer and will not get its end. */
  static void breakOff(HttpServletRequest request) {
    request.setAttribute(BROKEN_OFF, true);
  }

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    chain.doFilter(request, response);
    if (request.getAttribute(BROKEN_OFF) != null) {
      // the one exception over which the container closes without trying to tell anybody
      throw new ClientAbortException("a service ended in the middle of its answer");
    }
  }
}
