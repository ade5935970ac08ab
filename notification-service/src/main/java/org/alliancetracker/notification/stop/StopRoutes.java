package org.alliancetracker.notification.stop;

import java.time.InstantSource;
import org.alliancetracker.kit.decision.Refusal;
import org.alliancetracker.kit.decision.Ruling;
import org.alliancetracker.kit.decision.SharedCode;
import org.alliancetracker.kit.http.Answers;
import org.alliancetracker.notification.directory.Alliances;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Stops, and starts again, the mails that a signed link names. Whoever holds the link may use it; it shows nothing more. */
@RestController
final class StopRoutes {

  /** {@code mail} is {@code notice} or {@code digest}. */
  record Stopping(String mail, String allianceName, boolean stopped) {}

  private final StopLinks links;
  private final Stops stops;
  private final Alliances alliances;
  private final InstantSource clock;

  StopRoutes(StopLinks links, Stops stops, Alliances alliances, InstantSource clock) {
    this.links = links;
    this.stops = stops;
    this.alliances = alliances;
    this.clock = clock;
  }

  @GetMapping("/api/unsubscribe/{token}")
  ResponseEntity<Object> look(@PathVariable String token) {
    return Answers.of(read(token), this::shown);
  }

  @PostMapping("/api/unsubscribe/{token}")
  ResponseEntity<Object> stop(@PathVariable String token) {
    return Answers.of(read(token), asked -> {
      stops.stop(asked.personId(), asked.scope(), clock.instant());
      return shown(asked);
    });
  }

  @DeleteMapping("/api/unsubscribe/{token}")
  ResponseEntity<Object> startAgain(@PathVariable String token) {
    return Answers.of(read(token), asked -> {
      stops.allow(asked.personId(), asked.scope());
      return shown(asked);
    });
  }

  private Ruling<StopLinks.Stop> read(String token) {
    return links.read(token).map(Ruling::granted).orElseGet(() -> Ruling.refused(
        Refusal.of(SharedCode.NOT_FOUND, "Use the whole link as the mail gave it.")));
  }

  private ResponseEntity<Object> shown(StopLinks.Stop stop) {
    int colon = stop.scope().indexOf(':');
    String name = alliances.find(stop.scope().substring(colon + 1)).map(seen -> seen.view().name()).orElse(null);
    return ResponseEntity.ok(
        new Stopping(stop.scope().substring(0, colon), name, stops.holds(stop.personId(), stop.scope())));
  }
}
