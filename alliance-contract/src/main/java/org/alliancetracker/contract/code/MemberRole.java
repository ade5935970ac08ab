package org.alliancetracker.contract.code;

/** What a person may do in one alliance. */
public enum MemberRole implements Coded {
  MANAGER,
  BROKER,
  COMMITTEE_CHAIR,
  COMMITTEE_MEMBER,
  EVALUATOR,
  PARTNER_CONTACT,
  OBSERVER
}
