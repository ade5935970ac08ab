package org.alliancetracker.gateway.invitation;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.alliancetracker.kit.run.OnKnock;
import org.springframework.stereotype.Component;

/** Finishes invitations: steps that a kill cut short, mails, and those whose time is over. */
@Component
class InvitationWork extends OnKnock {

  /** When nobody knocked. */
  private static final Duration LOOK_EACH = Duration.ofSeconds(15);

  private final Invitations invitations;
  private final Inviting inviting;
  private final InvitationMailer mailer;
  private final InstantSource time;

  InvitationWork(Invitations invitations, Inviting inviting, InvitationMailer mailer, InstantSource time) {
    super("invitations", mailer.knocks(), LOOK_EACH);
    this.invitations = invitations;
    this.inviting = inviting;
    this.mailer = mailer;
    this.time = time;
  }

  @Override
  protected List<Runnable> work() {
    return invitations.unfinished().stream().<Runnable>map(one -> () -> goOn(one)).toList();
  }

  private void goOn(Invitation invitation) {
    boolean over = !invitation.expiresAt().isAfter(time.instant());
    if (invitation.state() == Invitation.State.BEGUN && over) {
      // whoever invited can do so no more, and nobody was told
      invitations.remove(invitation.id());
    } else if (invitation.state() == Invitation.State.BEGUN) {
      inviting.goOn(invitation);
    } else if (over) {
      inviting.endForInviter(invitation, Invitation.State.EXPIRED);
    } else {
      mailer.send(invitation);
    }
  }
}
