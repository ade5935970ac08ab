package org.alliancetracker.kit.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;

/** What a program takes as a body at an address, and how it says no; a bean of it replaces {@link #JSON_ONLY}. */
public interface BodyDoor {

  /** Takes JSON wherever a method may carry a body, and answers with problems. */
  BodyDoor JSON_ONLY = new BodyDoor() {

    @Override
    public BodyKind taken(HttpServletRequest request) {
      return BodyKind.JSON;
    }

    @Override
    public void refuse(HttpServletRequest request, HttpServletResponse response, Problem problem, Map<String, String> headers)
        throws IOException {
      ProblemWriter.write(request, response, problem, headers);
    }
  };

  /** What is taken at the address; methods that carry nothing are not asked for. */
  BodyKind taken(HttpServletRequest request);

  /** Answers a body that is not taken, before any controller is involved. */
  void refuse(HttpServletRequest request, HttpServletResponse response, Problem problem, Map<String, String> headers)
      throws IOException;
}
