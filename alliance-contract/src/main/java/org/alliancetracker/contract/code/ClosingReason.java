package org.alliancetracker.contract.code;

/** Why an alliance moved on; an ending may be a success. UNKNOWN is legal for history entered late. */
public enum ClosingReason implements Coded {
  PURPOSE_ACHIEVED,
  TERM_REACHED_NOT_RENEWED,
  TRANSFORMED_INTO_INSTITUTION,
  HANDED_OVER_TO_PUBLIC_BODY,
  SCALED_OUT,
  PARTNER_WITHDREW,
  EXPECTATIONS_UNMET,
  RESOURCES_ENDED,
  OVER_DEPENDENCE_ON_ONE_PARTNER,
  FATIGUE,
  BREACH_TERMINATED,
  PARTNER_CEASED_OR_MERGED,
  CONTEXT_CHANGED,
  DORMANT,
  NEVER_STARTED,
  UNKNOWN
}
