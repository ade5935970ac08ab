package org.alliancetracker.gateway.invitation;

import org.alliancetracker.gateway.service.partnership.Partnership;
import org.alliancetracker.kit.http.InputProblems;
import org.alliancetracker.kit.http.ProblemException;
import org.alliancetracker.kit.identity.ActingPerson;
import org.springframework.stereotype.Component;

/**
 * Who sees and ends invitations: whoever may give roles in the alliance, as partnership-service says it; administrators those into
 * none.
 */
@Component
class InvitationRights {

  private static final String APPOINT = "APPOINT";

  private final Partnership partnership;

  InvitationRights(Partnership partnership) {
    this.partnership = partnership;
  }

  /**
   * @param allianceId null for invitations into a global role
   * @throws ProblemException 404 for an alliance that the person does not see, 403 where he may not
   */
  void require(ActingPerson person, String allianceId) {
    boolean may = allianceId == null ? person.isAdministrator() : partnership.alliance(person, allianceId).may(APPOINT);
    if (!may) {
      throw new ProblemException(InputProblems.notAllowed());
    }
  }
}
