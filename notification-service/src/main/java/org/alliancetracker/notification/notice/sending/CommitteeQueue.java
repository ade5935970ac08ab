package org.alliancetracker.notification.notice.sending;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.alliancetracker.notification.outbound.DueQueue;
import org.alliancetracker.notification.outbound.state.Delivery;
import org.springframework.stereotype.Component;

/**
 * Deliveries for a committee that wait for their people to be named. Apart from those who name them, because those need the
 * views of alliances, and the readers that keep these views put deliveries in here.
 */
@Component
final class CommitteeQueue {

  private final DueQueue waiting = new DueQueue();

  void add(Delivery group) {
    waiting.add(group.id(), group.due());
  }

  void lookAgain(String id, Instant when) {
    waiting.add(id, when);
  }

  Optional<String> take(Instant now) {
    return waiting.take(now);
  }

  void awaitDue(Instant now, Duration most) throws InterruptedException {
    waiting.awaitDue(now, most);
  }
}
