package org.alliancetracker.partnership.partner;

import org.alliancetracker.kit.input.Faults;
import org.alliancetracker.partnership.alliance.Alliance;
import org.alliancetracker.partnership.refusal.PartnershipCode;

/** A reference from a request to a partner of the alliance. */
public final class KnownPartner {

  private KnownPartner() {}

  /** A null refers to nobody and is fine. */
  public static void check(Faults faults, String field, String partnerId, Alliance alliance) {
    faults.id(field, partnerId).when(() -> partnerId != null && alliance.partners().find(partnerId).isEmpty(),
        PartnershipCode.UNKNOWN_PARTNER, field, "Give the id of a partner of this alliance.");
  }
}
