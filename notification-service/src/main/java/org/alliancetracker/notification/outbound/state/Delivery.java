package org.alliancetracker.notification.outbound.state;

import static org.alliancetracker.notification.outbound.state.DeliveryState.*;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * One mail to one person, or to one address. Every step is written with a check of {@code revision}, so of two that work on it at once only
 * one gets on; the step to {@code handed_over} is written before the last dot of the mail, and whoever fails to write it
 * hangs up. That makes a claim safe to take over at any time.
 *
 * @param id deterministic: the same cause, recipient and kind give the same id
 * @param revision grows with every step
 * @param subject code of what it is: a kind of notice or of a mail about an account, or the name of a digest
 * @param to person id, {@link #COMMITTEE} or {@link #ADDRESS}
 * @param token who claimed it last
 * @param due not sent before
 * @param firstTried when the server was first asked to take it, null before
 * @param cause id of the event or of the digest's edition; of a mail about an account the fingerprint of what asked for it
 * @param reason why it stands so: a code of ours ({@code unsent.<code>} of the words), or what a mail server said; of before, a sentence
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Delivery(
    String id,
    long revision,
    Mail mail,
    String subject,
    String allianceId,
    String to,
    DeliveryState state,
    Instant plannedAt,
    Instant due,
    String token,
    Instant stepAt,
    Instant firstTried,
    int attempts,
    String cause,
    String reason) {

  /** Kind of mail. */
  public enum Mail {
    NOTICE,
    DIGEST,
    /** About somebody's own account: it may hold a secret, so it goes first and nothing of it is kept once it has ended. */
    ACCOUNT
  }

  /** Stands in place of a person id for the committee and the managers, until it is known who they are. */
  public static final String COMMITTEE = "@committee";

  /** Stands in place of a person id where what was planned names the address itself. */
  public static final String ADDRESS = "@address";

  /** Begins the id of what goes before all others; no id of an event, an alliance or an edition begins so. */
  public static final String FIRST = "@first:";

  /** A server that says "later" is asked for this long. */
  public static final Duration PATIENCE = Duration.ofHours(24);

  /** A mail waits for an address this long after it was due: what is older is no news. */
  public static final Duration WAITS_FOR_ADDRESS = Duration.ofDays(31);

  private static final Duration FIRST_PAUSE = Duration.ofSeconds(30);
  private static final Duration LONGEST_PAUSE = Duration.ofHours(2);

  public static Delivery planned(
      String id, Mail mail, String subject, String allianceId, String to, Instant now, Instant due, String cause) {
    return new Delivery(id, 1, mail, subject, allianceId, to, PLANNED, now, due, null, now, null, 0, cause, null);
  }

  /** Whether it is for one person; else the people are named later, and nothing is handed over for it. */
  public boolean named() {
    return !to.equals(COMMITTEE);
  }

  /** Whether it may hold a secret: then it is no person's to stop or to read again, and nothing of it outlives its sending. */
  public boolean secret() {
    return mail == Mail.ACCOUNT;
  }

  /** What its recipient may stop at once: all notices, or the digest, of one alliance. */
  public String scope() {
    return mail.name().toLowerCase(Locale.ROOT) + ":" + allianceId;
  }

  /** As first written, in another state than planned. */
  public Delivery startingAs(DeliveryState first, String why) {
    return new Delivery(
        id, revision, mail, subject, allianceId, to, first, plannedAt, due, token, stepAt, firstTried, attempts, cause, why);
  }

  /** Taken in hand. Empty for one that is finished or may have arrived. */
  public Optional<Delivery> claim(String by, Instant now) {
    return switch (state) {
      case PLANNED, AWAITING_ADDRESS, RETRY, CLAIMED -> Optional.of(step(CLAIMED, now, by, due,
          firstTried == null ? now : firstTried, attempts + 1, null));
      case HANDED_OVER, CONFIRMED, UNKNOWN, REFUSED, WITHDRAWN, HISTORICAL_NOT_SENT, ADDRESSED, STOPPED, SKIPPED, NO_ADDRESS,
          RECIPIENT_ERASED -> Optional.empty();
    };
  }

  /** About to send the last dot. Empty for whoever no longer holds the claim. */
  public Optional<Delivery> handOver(String by, Instant now) {
    return state == CLAIMED && by.equals(token)
        ? Optional.of(step(HANDED_OVER, now, by, due, firstTried, attempts, null))
        : Optional.empty();
  }

  /** The server said yes. It may say so after another process has given the mail up as unknown. */
  public Optional<Delivery> confirm(String by, Instant now) {
    return (state == HANDED_OVER || state == UNKNOWN) && by.equals(token)
        ? Optional.of(step(CONFIRMED, now, by, due, firstTried, attempts, null))
        : Optional.empty();
  }

  /** The server said no, before or after the last dot. */
  public Optional<Delivery> refuse(String by, Instant now, String why) {
    return inHand(by) ? Optional.of(step(REFUSED, now, by, due, firstTried, attempts, why)) : Optional.empty();
  }

  /** The server said later: again after a pause that doubles, for a day. {@code jitter} 0 to 1. */
  public Optional<Delivery> later(String by, Instant now, String why, double jitter) {
    if (!inHand(by)) {
      return Optional.empty();
    }
    return now.isBefore(firstTried.plus(PATIENCE))
        ? Optional.of(step(RETRY, now, by, now.plus(pause(jitter)), firstTried, attempts, why))
        : refuse(by, now, "The server said \"later\" for 24 hours: " + why);
  }

  /**
   * There is no server to talk to, or the work was broken off before the last dot: as if it had not been tried. Only for
   * whoever knows that the dot did not go out.
   */
  public Optional<Delivery> putBack(String by, Instant now, String why) {
    return inHand(by)
        ? Optional.of(step(PLANNED, now, by, due, attempts == 1 ? null : firstTried, attempts - 1, why))
        : Optional.empty();
  }

  /** Handed over, and nobody will hear the answer any more. */
  public Optional<Delivery> lost(Instant now, String why) {
    return state == HANDED_OVER
        ? Optional.of(step(UNKNOWN, now, token, due, firstTried, attempts, why))
        : Optional.empty();
  }

  /** The recipient is not known or has no address. What a server said of a former address counts no more. */
  public Optional<Delivery> awaitAddress(Instant now) {
    return state == PLANNED || state == CLAIMED || state == RETRY
        ? Optional.of(step(AWAITING_ADDRESS, now, token, due, null, 0, null))
        : Optional.empty();
  }

  /** Whether its recipient may have it in hand. */
  public boolean mayHaveArrived() {
    return state == HANDED_OVER || state == UNKNOWN || state == CONFIRMED;
  }

  /** Until when it would wait for an address. */
  public Instant waitsUntil() {
    return due.plus(WAITS_FOR_ADDRESS);
  }

  /** Ends without a mail: undone, stopped, skipped or erased. Empty once it may have arrived. */
  public Optional<Delivery> drop(DeliveryState end, Instant now, String why) {
    return state.open() && state != HANDED_OVER
        ? Optional.of(step(end, now, token, due, firstTried, attempts, why))
        : Optional.empty();
  }

  /** An operator decides that a mail of unknown fate, or a refused one, goes out again. */
  public Optional<Delivery> resend(Instant now, String by) {
    return state == UNKNOWN || state == REFUSED
        ? Optional.of(step(PLANNED, now, null, now, null, 0, "Sent again on the order of " + by))
        : Optional.empty();
  }

  private boolean inHand(String by) {
    return (state == CLAIMED || state == HANDED_OVER) && by.equals(token);
  }

  private Duration pause(double jitter) {
    Duration doubled = FIRST_PAUSE.multipliedBy(1L << Math.min(attempts - 1, 12));
    Duration pause = doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
    return pause.plusMillis((long) (pause.toMillis() * jitter / 2));
  }

  private Delivery step(
      DeliveryState next, Instant now, String by, Instant nextDue, Instant tried, int tries, String why) {
    return new Delivery(id, revision + 1, mail, subject, allianceId, to, next, plannedAt, nextDue, by, now, tried, tries,
        cause, why);
  }
}
