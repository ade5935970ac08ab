package org.alliancetracker.gateway.invitation;

import org.alliancetracker.gateway.service.notification.AccountMail;
import org.alliancetracker.gateway.service.notification.Mails;
import org.alliancetracker.kit.run.Knocks;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Has the link of an invitation mailed; the link is made when it is, so that it is nowhere else. */
@Component
class InvitationMailer {

  private static final Logger LOG = LoggerFactory.getLogger(InvitationMailer.class);

  private final Invitations invitations;
  private final Mails mails;
  private final Knocks knocks = new Knocks();

  InvitationMailer(Invitations invitations, Mails mails) {
    this.invitations = invitations;
    this.mails = mails;
  }

  /** There is a mail to be asked for. */
  void knock() {
    knocks.knock();
  }

  Knocks knocks() {
    return knocks;
  }

  void send(Invitation invitation) {
    String secret = invitations.link(invitation);
    Asked to = invitation.to();
    switch (mails.send(AccountMail.invitation("invitation:" + invitation.id() + ":" + invitation.lettersAsked(), to.email(), to.name(),
        to.language(), "/invitation/" + secret, invitation.alliance(), to.isNoRole() ? null : to.role(), invitation.inviterName(),
        invitation.expiresAt()))) {
      case Mails.Accepted accepted -> invitations.lettersSent(invitation);
      case Mails.Refused refused -> {
        LOG.warn("the mail of an invitation is not taken: {} {}", refused.code(), refused.field());
        invitations.lettersSent(invitation);
      }
      // asked for again at the next look
      case Mails.Busy busy -> { }
      case Mails.Away away -> { }
    }
  }
}
