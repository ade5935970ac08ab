package org.alliancetracker.kit.http;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;

/** The last net: what the container or a filter refused before any of our code ran is a problem too, without a trace. */
final class ProblemValve extends ErrorReportValve {

  @Override
  protected void report(Request request, Response response, Throwable thrown) {
    int status = response.getStatus();
    if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
      return;
    }
    byte[] body = ProblemWriter.bytes(request, RefusedHead.of(request, status));
    try {
      response.setContentType(Problem.MEDIA_TYPE.toString());
      response.getResponse().getOutputStream().write(body);
      response.finishResponse();
    } catch (IOException | IllegalStateException gone) {
      container.getLogger().debug("the client left before the problem was written", gone);
    }
  }
}
