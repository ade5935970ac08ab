package org.alliancetracker.notification.outbound.list;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.alliancetracker.kit.edge.Edge;
import org.alliancetracker.notification.outbound.record.Deliveries;
import org.alliancetracker.notification.outbound.state.Delivery;

/** Where a page of the list ended, as a word for the next request. */
@Edge
final class Places {

  private Places() {}

  static String write(Delivery last) {
    String place = last.plannedAt().toEpochMilli() + " " + last.id();
    return Base64.getUrlEncoder().withoutPadding().encodeToString(place.getBytes(StandardCharsets.UTF_8));
  }

  static Optional<Deliveries.Place> read(String word) {
    try {
      String place = new String(Base64.getUrlDecoder().decode(word), StandardCharsets.UTF_8);
      int blank = place.indexOf(' ');
      return blank < 1 ? Optional.empty()
          : Optional.of(new Deliveries.Place(Instant.ofEpochMilli(Long.parseLong(place.substring(0, blank))),
              place.substring(blank + 1)));
    } catch (IllegalArgumentException | DateTimeException notOurs) {
      return Optional.empty();
    }
  }
}
