package org.alliancetracker.gateway.service.notification;

/**
 * What became of a mail.
 *
 * @param state  null for one that is newer than these words
 * @param reason what a mail server said by its codes, or null
 */
public record MailState(String id, State state, String reason) {

  /** As notification-service writes it. */
  public enum State {
    waiting,
    /** A mail server took it. */
    sent,
    failed,
    /** Its time was over before it could leave. */
    expired,
    /** It may have arrived, or not; it is not sent again by itself. */
    unknown
  }
}
