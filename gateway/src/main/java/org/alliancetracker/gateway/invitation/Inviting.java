package org.alliancetracker.gateway.invitation;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.alliancetracker.gateway.account.Account;
import org.alliancetracker.gateway.account.Accounts;
import org.alliancetracker.gateway.account.name.SignInNames;
import org.alliancetracker.gateway.refusal.GatewayCode;
import org.alliancetracker.gateway.route.Reply;
import org.alliancetracker.gateway.session.SignedIn;
import org.alliancetracker.kit.decision.Refusal;
import org.alliancetracker.kit.decision.Ruling;
import org.alliancetracker.kit.identity.ActingPerson;
import org.springframework.stereotype.Component;

/**
 * Invites: the person is entered, the role is given, a mail is asked for, in this order. Each step is noted, so that what a kill cuts
 * short goes on by itself; what a service refuses is as if it had not been asked.
 */
@Component
class Inviting {

  /** Open ones of one alliance, or into global roles, at a time; about, since two at once may pass. */
  static final int MOST_OPEN = 200;

  /** What came of it. */
  sealed interface Result {
    record Done(Invitation invitation) implements Result {
    }

    record Refused(Refusal refusal) implements Result {
    }

    /** In the words of the service that refuses, or that cannot be reached. */
    record Passed(Reply reply) implements Result {
    }
  }

  private final Invitations invitations;
  private final Membership membership;
  private final Accounts accounts;
  private final SignInNames names;
  private final InvitationRights rights;
  private final InvitationMailer mailer;
  private final InstantSource time;

  Inviting(Invitations invitations, Membership membership, Accounts accounts, SignInNames names, InvitationRights rights,
      InvitationMailer mailer, InstantSource time) {
    this.invitations = invitations;
    this.membership = membership;
    this.accounts = accounts;
    this.names = names;
    this.rights = rights;
    this.mailer = mailer;
    this.time = time;
  }

  /** @param id of the invitation; one that is there goes on */
  Result invite(String id, Asked to, SignedIn inviter, ActingPerson acting) {
    if (to.isGlobal() && !acting.isAdministrator()) {
      return new Result.Refused(Refusal.notAllowed("Only administrators invite into no alliance; name an alliance that you manage."));
    }
    Optional<Refusal> fault = to.fault();
    if (fault.isPresent()) {
      return new Result.Refused(fault.get());
    }
    Optional<Invitation> known = invitations.find(id);
    if (known.isPresent()) {
      return known.get().to().equals(to) && known.get().inviter().equals(inviter.account())
          ? enter(known.get(), acting) : new Result.Refused(Refusal.keyReused());
    }
    Instant now = time.instant();
    if (invitations.of(to.allianceId()).stream().filter(one -> one.isOpen(now)).count() >= MOST_OPEN) {
      return new Result.Refused(Refusal.of(GatewayCode.TOO_MANY_INVITATIONS, "Withdraw some that nobody will answer."));
    }
    // read by the inviter: whoever does not see the alliance invites nobody into it
    String alliance = to.isGlobal() ? null : rights.alliance(acting, to.allianceId()).name();
    String person = to.address().flatMap(names::accountOf).flatMap(accounts::find).map(Account::personId).orElse(null);
    Invitation begun = new Invitation(id, to, inviter.account(), inviter.displayName(), alliance, Invitation.State.BEGUN, person, null,
        0, 0, now, now.plus(Invitation.LIFE));
    return invitations.add(begun) ? enter(begun, acting) : invite(id, to, inviter, acting);
  }

  private Result enter(Invitation invitation, ActingPerson acting) {
    if (invitation.state() != Invitation.State.BEGUN || invitation.personId() != null) {
      return appoint(invitation, acting);
    }
    Reply reply = membership.enter(acting, invitation);
    if (!reply.isOk()) {
      return notDone(invitation, reply);
    }
    return invitations.entered(invitation.id(), reply.body().path("personId").asString())
        .map(entered -> appoint(entered, acting)).orElseGet(() -> asItIs(invitation));
  }

  private Result appoint(Invitation invitation, ActingPerson acting) {
    if (invitation.state() != Invitation.State.BEGUN) {
      return new Result.Done(invitation);
    }
    String member = null;
    if (!invitation.to().isGlobal()) {
      Reply reply = membership.appoint(acting, invitation);
      boolean held = reply.code().equals("already-member");
      if (!reply.isOk() && !held) {
        return notDone(invitation, reply);
      }
      member = held ? null : reply.body().path("memberId").asString(null);
    }
    Optional<Invitation> ready = invitations.ready(invitation.id(), member);
    mailer.knock();
    return ready.<Result>map(Result.Done::new).orElseGet(() -> asItIs(invitation));
  }

  /** What a service refused is forgotten; whether one that did not answer has done it nobody knows, so it is asked again. */
  private Result notDone(Invitation invitation, Reply reply) {
    if (reply.status() < 500) {
      invitations.remove(invitation.id());
    }
    return new Result.Passed(reply);
  }

  private Result asItIs(Invitation invitation) {
    return new Result.Done(invitations.find(invitation.id()).orElse(invitation));
  }

  /** Goes on with what was cut short, in the name of whoever invited, while that account opens anything. */
  void goOn(Invitation invitation) {
    accounts.find(invitation.inviter()).filter(Account::isActive)
        .ifPresent(account -> enter(invitation, new ActingPerson(account.personId(), account.roles(), invitation.to().language())));
  }

  Ruling<Invitation> again(Invitation invitation) {
    Optional<Invitation> asked = invitations.again(invitation.id());
    mailer.knock();
    return asked.map(Ruling::granted).orElseGet(() -> Ruling.refused(over()));
  }

  /**
   * Ends it: withdrawn by whoever may invite, or declined by whoever was invited. The role ends first, so that nobody keeps one by an
   * invitation that is gone.
   */
  Result end(Invitation invitation, Invitation.State how, ActingPerson acting) {
    if (invitation.state() != Invitation.State.PENDING) {
      return new Result.Refused(over());
    }
    if (invitation.memberId() != null) {
      Reply reply = membership.standDown(acting, invitation);
      boolean ended = reply.isOk() || reply.code().equals("already-stood-down");
      // what nobody can end any more must not keep an invitation open that is over
      if (!ended && (how == Invitation.State.WITHDRAWN || reply.status() >= 500)) {
        return new Result.Passed(reply);
      }
    }
    return invitations.end(invitation.id(), how).<Result>map(Result.Done::new).orElseGet(() -> new Result.Refused(over()));
  }

  /** In the name of whoever invited, for whom the role was given. */
  Result endForInviter(Invitation invitation, Invitation.State how) {
    return accounts.find(invitation.inviter())
        .map(account -> end(invitation, how, new ActingPerson(account.personId(), account.roles(), invitation.to().language())))
        .orElseGet(() -> new Result.Refused(over()));
  }

  private static Refusal over() {
    return Refusal.of(GatewayCode.INVITATION_OVER, "Look at how it ended; invite anew where it is still wanted.");
  }
}
