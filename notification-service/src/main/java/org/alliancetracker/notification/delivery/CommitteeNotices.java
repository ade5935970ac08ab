package org.alliancetracker.notification.delivery;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.alliancetracker.kit.consume.Seen;
import org.alliancetracker.notification.alliance.AllianceView;
import org.alliancetracker.notification.delivery.state.Delivery;
import org.alliancetracker.notification.delivery.state.DeliveryState;
import org.alliancetracker.notification.directory.Alliances;
import org.alliancetracker.notification.notice.Announcement;
import org.alliancetracker.notification.notice.NoticeRules;
import org.springframework.stereotype.Component;

/**
 * Turns a notice for "the committee" into one for each of its people. It waits for the end of the hold, because news of
 * an evaluation may come before those of its alliance.
 */
@Component
final class CommitteeNotices {

  private final Deliveries deliveries;
  private final Correspondence correspondence;
  private final Alliances alliances;

  CommitteeNotices(Deliveries deliveries, Correspondence correspondence, Alliances alliances) {
    this.deliveries = deliveries;
    this.correspondence = correspondence;
    this.alliances = alliances;
  }

  /** False while the alliance is not known. */
  boolean address(Delivery group, Instant now) {
    Optional<Seen<AllianceView>> seen = alliances.find(group.allianceId());
    if (seen.isEmpty()) {
      return false;
    }
    Announcement told = Correspondence.announcement(deliveries.matter(group.id()).orElseThrow());
    LocalDate day = LocalDate.ofInstant(told.change().recordedAt(), ZoneOffset.UTC);
    List<String> people = NoticeRules.committee(seen.get().view(), day).stream()
        .filter(person -> !person.equals(told.except())).toList();
    correspondence.announce(told, people, now, group.due());
    group.drop(DeliveryState.ADDRESSED, now, null).ifPresent(done -> deliveries.step(group, done));
    return true;
  }
}
