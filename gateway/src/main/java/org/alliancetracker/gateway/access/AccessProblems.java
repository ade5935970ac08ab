package org.alliancetracker.gateway.access;

import jakarta.servlet.http.HttpServletRequest;
import org.alliancetracker.kit.http.Problem;

/** Refusals at the door, and whom to tell them how. */
final class AccessProblems {

  private AccessProblems() {
  }

  /** Scripts get problems, people get pages. */
  static boolean isApi(HttpServletRequest request) {
    return request.getRequestURI().startsWith("/api/") || request.getRequestURI().equals("/metrics");
  }

  static Problem unauthenticated() {
    return Problem.of(401, "unauthenticated", "Nobody is signed in")
        .detail("Sign in, or send an access token as Authorization: Bearer <token>.");
  }

  static Problem crossSite() {
    return Problem.of(403, "cross-site", "The request comes from another site")
        .detail("Send it from our own pages, or use an access token instead of the cookie.");
  }

  static Problem storeUnavailable() {
    return Problem.of(503, "store-unavailable", "The store cannot be reached").detail("Try again in a moment.");
  }
}
