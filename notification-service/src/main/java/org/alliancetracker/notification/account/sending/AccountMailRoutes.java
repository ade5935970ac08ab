package org.alliancetracker.notification.account.sending;

import java.time.InstantSource;
import java.util.Optional;
import org.alliancetracker.kit.decision.Refusal;
import org.alliancetracker.kit.decision.Ruling;
import org.alliancetracker.kit.decision.SharedCode;
import org.alliancetracker.kit.http.Answers;
import org.alliancetracker.kit.identity.SignerItself;
import org.alliancetracker.notification.account.AccountMail;
import org.alliancetracker.notification.mail.MailAddress;
import org.alliancetracker.notification.outbound.state.Delivery;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Mails that carry a secret come by this call alone: never by a topic. For the gateway itself and no person. */
@RestController
final class AccountMailRoutes {

  /**
   * @param state  {@code waiting}, {@code sent}, {@code failed}, {@code expired}, or {@code unknown} where it may have arrived
   * @param reason what a mail server said by its codes, or null
   */
  record Shown(String id, String state, String reason) {}

  private final AccountMails mails;
  private final InstantSource clock;

  AccountMailRoutes(AccountMails mails, InstantSource clock) {
    this.mails = mails;
    this.clock = clock;
  }

  @PostMapping("/internal/mails")
  ResponseEntity<Object> send(SignerItself gateway, @RequestBody AccountMail mail) {
    Ruling<AccountMail> asked = Ruling.granted(mail).unless(any -> mail.fault(clock.instant())).unless(any -> address(mail.to()));
    return Answers.of(asked.then(good -> mails.take(good, clock.instant())),
        taken -> ResponseEntity.status(HttpStatus.ACCEPTED).body(shown(mail.id(), taken)));
  }

  @GetMapping("/internal/mails/{id}")
  ResponseEntity<Object> mail(SignerItself gateway, @PathVariable String id) {
    return Answers.of(Ruling.found(mails.find(id)), found -> ResponseEntity.ok(shown(id, found)));
  }

  private static Optional<Refusal> address(String to) {
    return MailAddress.isPlain(to) ? Optional.empty()
        : Optional.of(Refusal.at("to", SharedCode.BAD_VALUE, "Give one plain mail address."));
  }

  private static Shown shown(String id, Delivery mail) {
    return switch (mail.state()) {
      case PLANNED, AWAITING_ADDRESS, CLAIMED, HANDED_OVER, RETRY -> new Shown(id, "waiting", mail.reason());
      case CONFIRMED -> new Shown(id, "sent", null);
      case UNKNOWN -> new Shown(id, "unknown", mail.reason());
      case SKIPPED -> new Shown(id, "expired", null);
      case REFUSED, WITHDRAWN, HISTORICAL_NOT_SENT, ADDRESSED, STOPPED, NO_ADDRESS, RECIPIENT_ERASED ->
          new Shown(id, "failed", mail.reason());
    };
  }
}
