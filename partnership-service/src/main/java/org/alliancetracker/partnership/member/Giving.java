package org.alliancetracker.partnership.member;

import org.alliancetracker.kit.decision.Refusal;
import org.alliancetracker.partnership.refusal.PartnershipCode;

/** Why a role is not given or not ended. */
final class Giving {

  private Giving() {}

  static Refusal notYours() {
    return Refusal.of(PartnershipCode.ROLE_NOT_YOURS_TO_GIVE,
        "Your role does not give or end this one; ask a manager of the alliance.");
  }

  static Refusal lastManager() {
    return Refusal.of(PartnershipCode.LAST_MANAGER,
        "No other manager stays as long as this one; appoint another one first, without an end or with a later one.");
  }

  static Refusal onlyAdministrators() {
    return Refusal.notAllowed(
        "Only administrators may leave an alliance without a manager; leave \"evenIfLast\" away.");
  }
}
