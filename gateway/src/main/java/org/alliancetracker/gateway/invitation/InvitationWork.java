package org.alliancetracker.gateway.invitation;

import com.mongodb.MongoException;
import java.time.InstantSource;
import org.alliancetracker.kit.http.ProblemException;
import org.alliancetracker.kit.run.Background;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Finishes invitations: steps that a kill cut short, mails, and those whose time is over. */
@Component
class InvitationWork extends Background {

  private static final Logger LOG = LoggerFactory.getLogger(InvitationWork.class);
  /** When nobody knocked. */
  private static final long LOOK_SECONDS = 15;

  private final Invitations invitations;
  private final Inviting inviting;
  private final InvitationMailer mailer;
  private final InstantSource time;

  InvitationWork(Invitations invitations, Inviting inviting, InvitationMailer mailer, InstantSource time) {
    super("invitations");
    this.invitations = invitations;
    this.inviting = inviting;
    this.mailer = mailer;
    this.time = time;
  }

  @Override
  protected void run() {
    while (!Thread.currentThread().isInterrupted()) {
      try {
        mailer.await(LOOK_SECONDS);
        invitations.unfinished().forEach(this::goOn);
      } catch (InterruptedException stopped) {
        return;
      } catch (MongoException | ProblemException trouble) {
        LOG.debug("invitations wait", trouble);
      }
    }
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
