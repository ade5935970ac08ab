package org.alliancetracker.notification.outbound.list;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.alliancetracker.kit.http.Answers;
import org.alliancetracker.kit.identity.ActingPerson;
import org.alliancetracker.notification.mail.Postman;
import org.alliancetracker.notification.outbound.record.Deliveries;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** How much mail waits, since when, and why. */
@RestController
final class BacklogRoute {

  record Backlog(int open, Instant oldest, boolean mailServerAnswers, String trouble) {}

  private final Deliveries deliveries;
  private final Postman postman;

  BacklogRoute(Deliveries deliveries, Postman postman) {
    this.deliveries = deliveries;
    this.postman = postman;
  }

  @GetMapping("/api/deliveries/backlog")
  ResponseEntity<Object> backlog(ActingPerson person) {
    return Answers.of(person.asAdministrator(), administrator -> ResponseEntity.ok(backlog()));
  }

  private Backlog backlog() {
    AtomicInteger open = new AtomicInteger();
    AtomicReference<Instant> oldest = new AtomicReference<>();
    deliveries.forEachOpen(entry -> {
      open.incrementAndGet();
      oldest.accumulateAndGet(entry.since(), (known, other) -> known == null || other.isBefore(known) ? other : known);
    });
    return new Backlog(open.get(), oldest.get(), postman.trouble().isEmpty(), postman.trouble().orElse(null));
  }
}
