package org.alliancetracker.notification.notice.sending;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.alliancetracker.notification.notice.Announcement;
import org.alliancetracker.notification.outbound.Correspondence;
import org.alliancetracker.notification.outbound.state.Delivery;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Plans notices and takes them back. Everything here may be repeated. */
@Component
public final class Notices {

  private final Correspondence correspondence;
  private final CommitteeQueue committees;
  private final InstantSource clock;
  private final Duration hold;

  Notices(Correspondence correspondence, CommitteeQueue committees, InstantSource clock,
      @Value("${ALLIANCE_NOTICE_HOLD:PT30S}") Duration hold) {
    this.correspondence = correspondence;
    this.committees = committees;
    this.clock = clock;
    this.hold = hold;
  }

  /** One mail for each recipient, held for a while so that an undo reaches it. */
  public void announce(Announcement told, Instant recordedAt) {
    List<String> recipients = told.recipients() == null ? List.of(Delivery.COMMITTEE) : told.recipients();
    NoticeDeliveries.forEach(told, recipients, clock.instant(), recordedAt.plus(hold), (planned, matter) -> {
      correspondence.plan(planned, matter);
      if (!planned.named()) {
        committees.add(planned);
      }
    });
  }

  /** Withdraws what one event gave cause for and has not been handed over; true if that, or an earlier try, withdrew any. */
  public boolean takeBack(String eventId, String undoneBy) {
    return correspondence.takeBack(eventId, undoneBy);
  }
}
