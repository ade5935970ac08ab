package org.alliancetracker.kit.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** What is wrong with a request that was refused before its route was looked for; a program that has pages shows it as a page. */
public final class RefusedHead {

  private static final String PROBLEM = RefusedHead.class.getName();

  private RefusedHead() {
  }

  static void refuse(HttpServletRequest request, HttpServletResponse response, Problem problem) throws IOException {
    request.setAttribute(PROBLEM, problem);
    response.sendError(problem.status());
  }

  /** The problem that was found, or what the status says that somebody else refused it with. */
  public static Problem of(HttpServletRequest request, int status) {
    return request.getAttribute(PROBLEM) instanceof Problem known ? known : RequestProblems.ofStatus(status);
  }
}
