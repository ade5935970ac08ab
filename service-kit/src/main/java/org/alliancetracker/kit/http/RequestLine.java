package org.alliancetracker.kit.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.slf4j.event.Level;
import org.slf4j.spi.LoggingEventBuilder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;

/**
 * One line per request that changed something, or that failed here (5xx). It holds ids, codes and numbers: the pattern of
 * the address instead of the address, never a query, a body, a name or a token.
 */
final class RequestLine extends OncePerRequestFilter {

  /** Set by {@link WhoActs} once it is known. */
  static final String PERSON = RequestLine.class.getName() + ".person";

  private static final Logger LOG = LoggerFactory.getLogger(RequestLine.class);
  /** Where the framework keeps it while spans are recorded. */
  private static final String TRACE = "traceId";
  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
  private static final int FAULT = 500;
  private static final int REFUSED = 400;
  private static final long NANOS_PER_MILLI = 1_000_000;

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    // asked every second while a program starts, and then it says no
    return request.getRequestURI().equals("/health");
  }

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    long began = System.nanoTime();
    String id = RequestId.of(request.getHeader(RequestId.HEADER));
    MDC.put(RequestId.KEY, id);
    response.setHeader(RequestId.HEADER, id);
    int status = FAULT;
    try {
      chain.doFilter(request, response);
      status = response.getStatus();
    } finally {
      boolean changed = status < REFUSED && !READING.contains(request.getMethod());
      if (changed || status >= FAULT) {
        line(changed ? Level.INFO : Level.WARN, request, response, status, (System.nanoTime() - began) / NANOS_PER_MILLI);
      }
      MDC.remove(RequestId.KEY);
    }
  }

  private static void line(Level level, HttpServletRequest request, HttpServletResponse response, int status, long millis) {
    LoggingEventBuilder line = LOG.atLevel(level).addKeyValue("method", request.getMethod())
        .addKeyValue("route", request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE) instanceof String route ? route : "-")
        .addKeyValue("status", status).addKeyValue("ms", millis)
        .addKeyValue("person", request.getAttribute(PERSON) instanceof String person ? person : "-");
    String trace = MDC.get(TRACE);
    if (trace != null) {
      line = line.addKeyValue("trace", trace);
    }
    String version = response.getHeader(LeastVersion.HEADER);
    if (version != null && version.indexOf(':') > 0) {
      line = line.addKeyValue("stream", version.substring(0, version.lastIndexOf(':')))
          .addKeyValue("version", version.substring(version.lastIndexOf(':') + 1));
    }
    line.log("request");
  }
}
