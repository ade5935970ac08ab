package org.alliancetracker.notification.digest;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.alliancetracker.kit.run.Background;
import org.alliancetracker.kit.run.Pause;
import org.alliancetracker.kit.store.StorePreparation;
import org.alliancetracker.notification.directory.Alliances;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Looks at the digests whose time has come, and at all of them at start and every hour. The loop decides nothing: what
 * is due follows from local days, so a late or doubled round plans the same.
 */
@Component
final class DigestClock extends Background {

  private static final Logger LOG = LoggerFactory.getLogger(DigestClock.class);
  private static final Duration ALL_AGAIN = Duration.ofHours(1);

  private final DigestPlanner planner;
  private final DigestCalendar calendar;
  private final Alliances alliances;
  private final StorePreparation store;
  private final InstantSource clock;
  private final Duration tick;

  DigestClock(DigestPlanner planner, DigestCalendar calendar, Alliances alliances, StorePreparation store,
      InstantSource clock, @Value("${ALLIANCE_DIGEST_TICK:PT30S}") Duration tick) {
    super("digest-clock");
    this.planner = planner;
    this.calendar = calendar;
    this.alliances = alliances;
    this.store = store;
    this.clock = clock;
    this.tick = tick;
  }

  @Override
  protected void run() {
    Instant all = Instant.EPOCH;
    do {
      try {
        store.require();
        Instant now = clock.instant();
        if (Duration.between(all, now).abs().compareTo(ALL_AGAIN) >= 0) {
          alliances.forEach(seen -> calendar.lookAt(seen.stream(), now));
          all = now;
        }
        look();
      } catch (RuntimeException trouble) {
        LOG.warn("digests wait: {}", trouble.toString());
        all = Instant.EPOCH;
      }
    } while (!Pause.interrupted(tick.toMillis()));
  }

  /** One round. */
  void look() {
    for (String allianceId : calendar.due(clock.instant())) {
      try {
        Optional<Instant> next = planner.plan(allianceId, clock.instant());
        if (next.isPresent()) {
          calendar.lookAt(allianceId, next.get());
        } else if (alliances.find(allianceId).isEmpty()) {
          // its first event's effects have run, and the view comes later than usual
          calendar.lookAt(allianceId, clock.instant().plus(tick));
        }
      } catch (RuntimeException trouble) {
        calendar.lookAt(allianceId, clock.instant().plus(tick));
        LOG.warn("the digest of {} waits: {}", allianceId, trouble.toString());
      }
    }
  }
}
