package org.alliancetracker.gateway.page.design;

import org.alliancetracker.kit.identity.ActingPerson;

/** Who may design alliances, as partnership-service sees it: whoever may not is offered no way to the form. */
public final class DesignRight {

  private DesignRight() {}

  public static boolean has(ActingPerson person) {
    return person.isAdministrator() || person.isPartnershipManager();
  }
}
