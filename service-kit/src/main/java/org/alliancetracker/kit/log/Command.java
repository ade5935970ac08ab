package org.alliancetracker.kit.log;

import java.util.OptionalLong;

/**
 * Who asks, and how a repetition is known.
 *
 * @param commandId unique per person and Idempotency-Key; for consumers the id of the event that caused the command
 * @param fingerprint hash of the request: the same id with another fingerprint is refused
 * @param ifMatch the version the person had seen, where one was given
 * @param causedBy event id, or null
 */
public record Command(String actor, String commandId, String fingerprint, OptionalLong ifMatch, String causedBy) {

  /** A command that an event caused; the event's id makes it happen once. */
  public static Command causedBy(String actor, String eventId) {
    return new Command(actor, eventId, eventId, OptionalLong.empty(), eventId);
  }
}
