package org.alliancetracker.gateway.access;

import jakarta.servlet.http.HttpServletRequest;
import org.alliancetracker.gateway.refusal.GatewayCode;
import org.alliancetracker.kit.decision.SharedCode;
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
    return Problem.of(SharedCode.UNAUTHENTICATED)
        .detail("Sign in, or send an access token as Authorization: Bearer <token>.");
  }

  static Problem crossSite() {
    return Problem.of(GatewayCode.CROSS_SITE)
        .detail("Send it from our own pages, or use an access token instead of the cookie.");
  }

  static Problem storeUnavailable() {
    return Problem.of(SharedCode.STORE_UNAVAILABLE).detail("Try again in a moment.");
  }
}
