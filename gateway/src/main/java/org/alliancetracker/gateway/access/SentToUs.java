package org.alliancetracker.gateway.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.alliancetracker.kit.http.BodyDoor;
import org.alliancetracker.kit.http.BodyKind;
import org.alliancetracker.kit.http.Problem;
import org.alliancetracker.kit.http.ProblemWriter;
import org.springframework.stereotype.Component;

/** The API takes JSON, pages take forms; what is not taken is said as a problem or as a page. */
@Component
class SentToUs implements BodyDoor {

  @Override
  public BodyKind taken(HttpServletRequest request) {
    return AccessProblems.isApi(request) ? BodyKind.JSON : BodyKind.FORM;
  }

  @Override
  public void refuse(HttpServletRequest request, HttpServletResponse response, Problem problem, Map<String, String> headers)
      throws IOException {
    if (AccessProblems.isApi(request)) {
      ProblemWriter.write(request, response, problem, headers);
    } else {
      headers.forEach(response::setHeader);
      response.sendError(problem.status());
    }
  }
}
