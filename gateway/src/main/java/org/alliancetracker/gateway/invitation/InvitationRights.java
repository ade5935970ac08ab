package org.alliancetracker.gateway.invitation;

import org.alliancetracker.gateway.service.partnership.Alliance;
import org.alliancetracker.gateway.service.partnership.Partnership;
import org.alliancetracker.kit.http.InputProblems;
import org.alliancetracker.kit.http.ProblemException;
import org.alliancetracker.kit.identity.ActingPerson;
import org.springframework.http.HttpStatus;
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
    boolean may = allianceId == null ? person.isAdministrator() : alliance(person, allianceId).may(APPOINT);
    if (!may) {
      throw new ProblemException(InputProblems.notAllowed());
    }
  }

  /** @throws ProblemException 404 {@code not-found} for one that the person does not see */
  Alliance alliance(ActingPerson person, String allianceId) {
    try {
      return partnership.alliance(person, allianceId);
    } catch (ProblemException trouble) {
      throw trouble.problem().status() == HttpStatus.NOT_FOUND.value() ? new ProblemException(InputProblems.notFound()) : trouble;
    }
  }
}
