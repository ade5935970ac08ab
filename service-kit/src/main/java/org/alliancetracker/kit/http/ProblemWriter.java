package org.alliancetracker.kit.http;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Writes a problem where no controller is involved: filters, entry points, the servlet container. */
public final class ProblemWriter {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private ProblemWriter() {
  }

  public static void write(HttpServletResponse response, Problem problem) throws IOException {
    write(response, problem, Map.of());
  }

  public static void write(HttpServletResponse response, Problem problem, Map<String, String> headers) throws IOException {
    byte[] body = bytes(problem);
    response.setStatus(problem.status());
    headers.forEach(response::setHeader);
    response.setContentType(Problem.MEDIA_TYPE.toString());
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
    response.flushBuffer();
  }

  static byte[] bytes(Problem problem) {
    return JSON.writeValueAsBytes(problem);
  }
}
