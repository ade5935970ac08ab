package org.alliancetracker.gateway.invitation;

import org.alliancetracker.contract.envelope.PartialDate;
import org.alliancetracker.gateway.route.Reply;
import org.alliancetracker.gateway.route.Service;
import org.alliancetracker.gateway.route.ServiceCalls;
import org.alliancetracker.gateway.service.PathStep;
import org.alliancetracker.kit.identity.ActingPerson;
import org.springframework.stereotype.Component;

/**
 * Person and role are ordinary commands of whoever invites; their keys are made of the invitation's id, so that what was cut short
 * is done again without doing anything twice.
 */
@Component
class Membership {

  private record Person(String name, String email, String language) {
  }

  private record Role(String personId, String role, String partnerId, PartialDate until) {
  }

  private record Nothing() {
  }

  private final ServiceCalls calls;

  Membership(ServiceCalls calls) {
    this.calls = calls;
  }

  /** Answers {@code personId}. */
  Reply enter(ActingPerson inviter, Invitation invitation) {
    Asked to = invitation.to();
    return calls.post(Service.PARTNERSHIP, inviter, "/api/people", new Person(to.name(), to.email(), to.language()),
        key(invitation, "person"));
  }

  /** Answers {@code memberId}. */
  Reply appoint(ActingPerson inviter, Invitation invitation) {
    Asked to = invitation.to();
    return calls.post(Service.PARTNERSHIP, inviter, members(invitation),
        new Role(invitation.personId(), to.role(), to.partnerId(), to.until()), key(invitation, "member"));
  }

  Reply standDown(ActingPerson inviter, Invitation invitation) {
    return calls.post(Service.PARTNERSHIP, inviter, members(invitation) + "/" + PathStep.of(invitation.memberId()) + "/stand-down",
        new Nothing(), key(invitation, "end"));
  }

  private static String members(Invitation invitation) {
    return "/api/alliances/" + PathStep.of(invitation.to().allianceId()) + "/members";
  }

  private static String key(Invitation invitation, String step) {
    return "invitation:" + invitation.id() + ":" + step;
  }
}
