package org.alliancetracker.notification.notice.sending;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.BiConsumer;
import org.alliancetracker.notification.notice.Announcement;
import org.alliancetracker.notification.outbound.state.Delivery;
import org.alliancetracker.notification.outbound.state.Delivery.Mail;
import org.alliancetracker.notification.outbound.state.DeliveryState;
import tools.jackson.databind.json.JsonMapper;

/** The deliveries that an announcement makes, and how it is kept with them. */
final class NoticeDeliveries {

  /** What was recorded longer ago than this when we hear of it is history, as after a rebuild from the topics. */
  private static final Duration NEWS_FOR = Duration.ofDays(31);

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private NoticeDeliveries() {}

  /** Hands over one delivery for each recipient, with its matter; the same announcement gives the same ids. */
  static void forEach(Announcement told, List<String> recipients, Instant now, Instant due, BiConsumer<Delivery, String> each) {
    boolean historical = told.historical() || due.isBefore(now.minus(NEWS_FOR));
    String matter = JSON.writeValueAsString(
        new Announcement(told.kind(), told.allianceId(), told.change(), null, told.except(), historical));
    for (String person : recipients) {
      Delivery planned = Delivery.planned(told.eventId() + ":" + person + ":" + told.kind().code(), Mail.NOTICE,
          told.kind().code(), told.allianceId(), person, millis(now), millis(due), told.eventId());
      each.accept(historical && planned.named()
          ? planned.startingAs(DeliveryState.HISTORICAL_NOT_SENT, "It was entered as history.") : planned, matter);
    }
  }

  static Announcement announcement(String matter) {
    return JSON.readValue(matter, Announcement.class);
  }

  private static Instant millis(Instant instant) {
    return instant.truncatedTo(ChronoUnit.MILLIS);
  }
}
