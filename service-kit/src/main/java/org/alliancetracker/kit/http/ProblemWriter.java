package org.alliancetracker.kit.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import tools.jackson.databind.json.JsonMapper;

/** Writes a problem where no controller is involved: filters, entry points, the servlet container. */
public final class ProblemWriter {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Duration SOON = Duration.ofSeconds(1);

  private ProblemWriter() {
  }

  public static void write(HttpServletRequest request, HttpServletResponse response, Problem problem) throws IOException {
    write(request, response, problem, Map.of());
  }

  public static void write(HttpServletRequest request, HttpServletResponse response, Problem problem, Map<String, String> headers)
      throws IOException {
    byte[] body = bytes(request, problem);
    response.setStatus(problem.status());
    headers.forEach(response::setHeader);
    response.setContentType(Problem.MEDIA_TYPE.toString());
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
    response.flushBuffer();
  }

  /**
   * Headers of a refusal that may leave a body unread: no other request can follow on its connection, and who came at a bad moment
   * (503) is told when to come back.
   */
  public static Map<String, String> closing(Problem problem) {
    return problem.status() == HttpServletResponse.SC_SERVICE_UNAVAILABLE
        ? Map.of(HttpHeaders.CONNECTION, "close", HttpHeaders.RETRY_AFTER, String.valueOf(RetryAfter.spread(SOON).toSeconds()))
        : Map.of(HttpHeaders.CONNECTION, "close");
  }

  static byte[] bytes(HttpServletRequest request, Problem problem) {
    return JSON.writeValueAsBytes(problem.said(SpokenLanguage.of(request)));
  }
}
