package org.alliancetracker.kit.http;

/** Carries a problem out of a place that cannot return one: an argument resolver, an interceptor, a constructor of a request record. */
public final class ProblemException extends RuntimeException {

  private final transient Problem problem;

  public ProblemException(Problem problem) {
    super(problem.code(), null, false, false);
    this.problem = problem;
  }

  public Problem problem() {
    return problem;
  }
}
