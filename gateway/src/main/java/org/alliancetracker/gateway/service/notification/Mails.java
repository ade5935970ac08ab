package org.alliancetracker.gateway.service.notification;

import java.time.Duration;
import java.util.Optional;
import org.alliancetracker.gateway.route.OwnCalls;
import org.alliancetracker.gateway.route.OwnReply;
import org.alliancetracker.gateway.route.Service;
import org.alliancetracker.gateway.service.PathStep;
import org.alliancetracker.gateway.service.ServiceJson;
import org.springframework.stereotype.Component;

/** Mails about accounts, which notification-service takes from the gateway alone. */
@Component
public class Mails {

  private static final String MAILS = "/internal/mails";
  private static final int ACCEPTED = 202;
  private static final int UNAUTHENTICATED = 401;
  private static final int REFUSED = 400;
  private static final int FAULT = 500;
  private static final Duration SOON = Duration.ofSeconds(1);

  /** What became of asking. After {@link Busy} and {@link Away} the same mail with the same id is asked for again: it leaves once. */
  public sealed interface Answer {}

  /** Taken, now or before, and it stands so. */
  public record Accepted(MailState state) implements Answer {}

  /** Too much waits there at this moment. */
  public record Busy(Duration retryAfter) implements Answer {}

  /** Nobody answers, or not as expected: nothing is known. */
  public record Away() implements Answer {}

  /** It will never be taken as it is: a stable code, and the field where one is at fault. */
  public record Refused(String code, String field) implements Answer {}

  private final OwnCalls calls;

  Mails(OwnCalls calls) {
    this.calls = calls;
  }

  public Answer send(AccountMail mail) {
    OwnReply reply = calls.post(Service.NOTIFICATION, MAILS, mail);
    if (reply.status() == ACCEPTED) {
      return new Accepted(ServiceJson.of(reply.body(), MailState.class));
    }
    if (reply.status() >= FAULT) {
      return isBusy(reply.code()) ? new Busy(reply.retryAfter().isZero() ? SOON : reply.retryAfter()) : new Away();
    }
    return reply.status() < REFUSED || reply.status() == UNAUTHENTICATED ? new Away() : new Refused(reply.code(), reply.field());
  }

  private static boolean isBusy(String code) {
    return code.equals("busy") || code.equals("service-busy") || code.equals("store-unavailable");
  }

  /** What became of a mail; empty where it is not known there, and while nobody answers. */
  public Optional<MailState> state(String id) {
    OwnReply reply = calls.get(Service.NOTIFICATION, MAILS + "/" + PathStep.of(id));
    return reply.isOk() ? Optional.of(ServiceJson.of(reply.body(), MailState.class)) : Optional.empty();
  }
}
