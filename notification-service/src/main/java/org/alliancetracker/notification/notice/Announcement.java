package org.alliancetracker.notification.notice;

import java.util.List;
import org.alliancetracker.notification.change.Change;

/**
 * What one event gives people to know.
 *
 * @param recipients person ids in order; null: the committee and the managers as they are when the hold ends
 * @param except who did it and need not be told
 * @param historical late history: kept on record, never sent
 */
public record Announcement(
    NoticeKind kind, String allianceId, Change change, List<String> recipients, String except, boolean historical) {

  /** The event that gave cause, {@code <stream>:<version>}. */
  public String eventId() {
    return change.stream() + ":" + change.version();
  }
}
