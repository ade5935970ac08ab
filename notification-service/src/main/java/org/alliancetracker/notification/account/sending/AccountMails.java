package org.alliancetracker.notification.account.sending;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Optional;
import org.alliancetracker.kit.decision.Refusal;
import org.alliancetracker.kit.decision.Ruling;
import org.alliancetracker.kit.decision.SharedCode;
import org.alliancetracker.notification.account.AccountMail;
import org.alliancetracker.notification.outbound.Correspondence;
import org.alliancetracker.notification.outbound.state.Delivery;
import org.alliancetracker.notification.outbound.state.DeliveryState;
import org.alliancetracker.notification.refusal.NotificationCode;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Takes mails about accounts, each id once, and knows what became of them. Everything here may be repeated. */
@Component
final class AccountMails {

  private final Correspondence correspondence;
  private final int mostWaiting;

  /** Beyond so many that wait the gateway is told to come back: it knows who asked, and its own limits are lower. */
  AccountMails(Correspondence correspondence, @Value("${alliance.account-mails.waiting:1000}") int mostWaiting) {
    this.correspondence = correspondence;
    this.mostWaiting = mostWaiting;
  }

  /** The mail as it stands; a mail without a fault is expected. */
  Ruling<Delivery> take(AccountMail mail, Instant at) {
    Instant now = at.truncatedTo(ChronoUnit.MILLIS);
    Optional<Delivery> known = find(mail.id());
    if (known.isPresent()) {
      return same(known.get(), mail);
    }
    if (correspondence.accountMailsOpen() >= mostWaiting) {
      return Ruling.refused(Refusal.of(SharedCode.BUSY, "Ask again in a moment: too many mails wait."));
    }
    Delivery planned = planned(mail, now);
    correspondence.plan(planned, AccountLetters.matter(mail));
    // of two at once one was first, and it may be gone by now: what was planned here is told as it was planned
    return find(mail.id()).filter(first -> !first.cause().equals(planned.cause())).map(other -> same(other, mail))
        .orElse(Ruling.granted(planned));
  }

  Optional<Delivery> find(String id) {
    return correspondence.find(Delivery.FIRST + id).filter(Delivery::secret);
  }

  /** Due since ever: no hold, and before whatever else is due. */
  private static Delivery planned(AccountMail mail, Instant now) {
    Delivery planned = Delivery.planned(Delivery.FIRST + mail.id(), Delivery.Mail.ACCOUNT, mail.kind().code(), null, Delivery.ADDRESS,
        now, Instant.EPOCH, fingerprint(mail));
    return mail.expired(now) ? planned.startingAs(DeliveryState.SKIPPED, AccountLetters.EXPIRED) : planned;
  }

  private static Ruling<Delivery> same(Delivery known, AccountMail mail) {
    return known.cause().equals(fingerprint(mail)) ? Ruling.granted(known)
        : Ruling.refused(Refusal.at("id", NotificationCode.MAIL_EXISTS, "Use a new id for another mail."));
  }

  /** What is kept of a mail when it is gone, to know it again. */
  private static String fingerprint(AccountMail mail) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256")
          .digest(AccountLetters.matter(mail).getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has SHA-256", impossible);
    }
  }
}
