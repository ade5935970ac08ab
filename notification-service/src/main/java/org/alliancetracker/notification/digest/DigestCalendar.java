package org.alliancetracker.notification.digest;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** When each alliance's digests are next to be looked at, in memory; a hint that may come early. */
@Component
public final class DigestCalendar {

  /** An event's effects come before the view that shows it, mostly by less. */
  private static final long VIEW_FOLLOWS_SECONDS = 5;

  private final InstantSource clock;
  private final Map<String, Instant> looks = new HashMap<>();

  DigestCalendar(InstantSource clock) {
    this.clock = clock;
  }

  public void lookAt(String allianceId) {
    lookAt(allianceId, clock.instant().plusSeconds(VIEW_FOLLOWS_SECONDS));
  }

  public synchronized void lookAt(String allianceId, Instant when) {
    looks.merge(allianceId, when, (known, asked) -> asked.isBefore(known) ? asked : known);
  }

  /** Takes off those whose time has come. */
  public synchronized List<String> due(Instant now) {
    List<String> due = looks.entrySet().stream().filter(look -> !look.getValue().isAfter(now)).map(Map.Entry::getKey).toList();
    due.forEach(looks::remove);
    return due;
  }
}
