package org.alliancetracker.notification.notice.sending;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.alliancetracker.kit.consume.Seen;
import org.alliancetracker.kit.run.Background;
import org.alliancetracker.kit.run.Pause;
import org.alliancetracker.kit.store.StorePreparation;
import org.alliancetracker.notification.alliance.AllianceView;
import org.alliancetracker.notification.directory.Alliances;
import org.alliancetracker.notification.notice.Announcement;
import org.alliancetracker.notification.notice.NoticeRules;
import org.alliancetracker.notification.outbound.Correspondence;
import org.alliancetracker.notification.outbound.record.Deliveries.Kept;
import org.alliancetracker.notification.outbound.state.Delivery;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Turns a notice for "the committee" into one for each of its people, before any of them comes to the courier. News of an
 * evaluation may come long before those of its alliance; so it waits until the alliance's own stream has told that the
 * evaluation ended, which comes after every appointment made before. A look through all that waits, at start and every
 * minute, is the net below the queue.
 */
@Component
final class CommitteeNotices extends Background {

  private static final Logger LOG = LoggerFactory.getLogger(CommitteeNotices.class);
  private static final Duration NET = Duration.ofMinutes(1);
  private static final Duration LOOK_AGAIN = Duration.ofSeconds(3);

  private final Correspondence correspondence;
  private final CommitteeQueue waiting;
  private final Alliances alliances;
  private final StorePreparation store;
  private final InstantSource clock;

  CommitteeNotices(Correspondence correspondence, CommitteeQueue waiting, Alliances alliances, StorePreparation store,
      InstantSource clock) {
    super("committee-notices");
    this.correspondence = correspondence;
    this.waiting = waiting;
    this.alliances = alliances;
    this.store = store;
    this.clock = clock;
  }

  @Override
  protected void run() {
    Instant looked = Instant.EPOCH;
    while (true) {
      try {
        store.require();
        Instant now = clock.instant();
        if (Duration.between(looked, now).abs().compareTo(NET) >= 0) {
          correspondence.forEachUnnamed(waiting::add);
          looked = now;
        }
        Optional<String> id = waiting.take(now);
        if (id.isPresent()) {
          look(id.get(), now);
        } else {
          waiting.awaitDue(now, NET);
        }
      } catch (RuntimeException trouble) {
        LOG.warn("notices for committees wait: {}", trouble.toString());
        looked = Instant.EPOCH;
        if (Pause.interrupted(LOOK_AGAIN.toMillis())) {
          return;
        }
      } catch (InterruptedException stopped) {
        return;
      }
    }
  }

  private void look(String id, Instant now) {
    Optional<Kept> found = correspondence.open(id);
    if (found.isPresent() && !addressed(found.get(), now)) {
      waiting.lookAgain(id, now.plus(LOOK_AGAIN));
    }
  }

  /** False while it is not known who the committee was. */
  private boolean addressed(Kept kept, Instant now) {
    Delivery group = kept.delivery();
    Announcement told = NoticeDeliveries.announcement(kept.matter());
    Optional<Seen<AllianceView>> seen = alliances.find(group.allianceId())
        .filter(alliance -> alliance.view().evaluationsClosed().contains(told.change().stream()));
    if (seen.isEmpty()) {
      return false;
    }
    LocalDate day = seen.get().view().dayOf(told.change().recordedAt());
    List<String> people = NoticeRules.committee(seen.get().view(), day).stream()
        .filter(person -> !person.equals(told.except())).toList();
    NoticeDeliveries.forEach(told, people, now, group.due(), correspondence::plan);
    correspondence.passedOn(group);
    return true;
  }
}
