package org.alliancetracker.contract.code;

/** What a gate between stages asks for. */
public enum GateCondition implements Coded {
  TWO_ACTOR_TYPES,
  OBJECTIVES_AGREED,
  RUBRIC_FIXED,
  GOVERNANCE_AGREED,
  AGREEMENT_SIGNED,
  LAUNCHED,
  COMMITTEE_HELD,
  REVIEW_DUE,
  EVALUATION_CLOSED,
  RESULT_NOTED
}
