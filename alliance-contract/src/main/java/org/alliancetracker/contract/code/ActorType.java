package org.alliancetracker.contract.code;

/** What kind of organisation a partner is. */
public enum ActorType implements Coded {
  ASSOCIATION,
  FOUNDATION,
  COOPERATIVE_ESS,
  COMPANY_LARGE,
  COMPANY_ETI,
  COMPANY_PME,
  COMPANY_TPE,
  LOCAL_AUTHORITY,
  STATE_AGENCY,
  ACADEMIC,
  UNION,
  NETWORK_HEAD,
  TERRITORIAL_CATALYST,
  CITIZEN_GROUP,
  OTHER
}
