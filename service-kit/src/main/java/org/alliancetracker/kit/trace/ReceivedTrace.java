package org.alliancetracker.kit.trace;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Takes a request's place in a trace from its header where no spans are recorded; else the framework's own filter does. */
final class ReceivedTrace extends OncePerRequestFilter {

  private final Traces traces;

  ReceivedTrace(Traces traces) {
    this.traces = traces;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return request.getHeader(Traces.HEADER) == null;
  }

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Traces.Work work = traces.begin("request", Traces.Side.SERVER, request.getHeader(Traces.HEADER));
    try {
      chain.doFilter(request, response);
    } finally {
      work.close();
    }
  }
}
