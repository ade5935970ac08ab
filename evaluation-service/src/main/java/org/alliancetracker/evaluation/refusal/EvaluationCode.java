package org.alliancetracker.evaluation.refusal;

import org.alliancetracker.kit.decision.RefusalCode;

/** The codes that only this service refuses with. */
public enum EvaluationCode implements RefusalCode {
  NOT_INVITED(403, "You are not invited to this evaluation"),
  EVALUATION_CLOSED(409, "The evaluation is closed"),
  EVALUATION_EXISTS(409, "The evaluation exists already"),
  EVALUATIONS_FULL(409, "The alliance has as many evaluations as it may"),
  EVALUATORS_MISSING(409, "Not all evaluators have answered"),
  RUBRIC_VERSION_EXISTS(409, "This version of the rubric is there with other words"),
  BAD_RUBRIC(422, "The rubric cannot be used as it is"),
  COMMENT_MISSING(422, "The lowest and the highest level ask for a comment"),
  CRITERIA_UNANSWERED(422, "Criteria are without an answer"),
  CRITERION_TWICE(422, "A criterion is answered twice"),
  EVALUATOR_LEFT(422, "Somebody is invited who has left"),
  EVALUATOR_TWICE(422, "A person is invited twice"),
  LEVEL_AND_ABSTENTION(422, "An answer has a level and an abstention"),
  NO_DRAFT(422, "There is no draft to send"),
  NO_EVALUATORS(422, "Nobody is invited"),
  NOTHING_ANSWERED(422, "Not one criterion is answered"),
  UNKNOWN_CRITERION(422, "The rubric has no such criterion"),
  UNKNOWN_LEVEL(422, "The rubric has no such level"),
  UNKNOWN_RUBRIC(422, "There is no such rubric version");

  private final int status;
  private final String title;

  EvaluationCode(int status, String title) {
    this.status = status;
    this.title = title;
  }

  @Override
  public int status() {
    return status;
  }

  @Override
  public String title() {
    return title;
  }
}
