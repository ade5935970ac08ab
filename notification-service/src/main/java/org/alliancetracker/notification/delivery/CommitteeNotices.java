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
 * Turns a notice for "the committee" into one for each of its people. News of an evaluation may come long before those
 * of its alliance; so it waits until the alliance's own stream has told that the evaluation ended, which comes after
 * every appointment made before.
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

  /** False while it is not known who the committee was. */
  boolean address(Delivery group, Instant now) {
    Announcement told = Correspondence.announcement(deliveries.matter(group.id()).orElseThrow());
    Optional<Seen<AllianceView>> seen = alliances.find(group.allianceId())
        .filter(alliance -> alliance.view().evaluationsClosed().contains(told.change().stream()));
    if (seen.isEmpty()) {
      return false;
    }
    LocalDate day = LocalDate.ofInstant(told.change().recordedAt(), ZoneOffset.UTC);
    List<String> people = NoticeRules.committee(seen.get().view(), day).stream()
        .filter(person -> !person.equals(told.except())).toList();
    correspondence.announce(told, people, now, group.due());
    group.drop(DeliveryState.ADDRESSED, now, null).ifPresent(done -> deliveries.step(group, done));
    return true;
  }
}
