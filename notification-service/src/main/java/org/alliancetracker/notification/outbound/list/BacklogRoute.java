package org.alliancetracker.notification.outbound.list;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.alliancetracker.kit.decision.SharedCode;
import org.alliancetracker.kit.http.Problem;
import org.alliancetracker.kit.http.ProblemException;
import org.alliancetracker.kit.identity.ActingPerson;
import org.alliancetracker.notification.mail.Postman;
import org.alliancetracker.notification.outbound.record.Deliveries;
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
  Backlog backlog(ActingPerson person) {
    if (!person.isAdministrator()) {
      throw new ProblemException(Problem.of(SharedCode.NOT_ALLOWED).detail("Ask an administrator."));
    }
    AtomicInteger open = new AtomicInteger();
    AtomicReference<Instant> oldest = new AtomicReference<>();
    deliveries.forEachOpen(entry -> {
      open.incrementAndGet();
      oldest.accumulateAndGet(entry.since(), (known, other) -> known == null || other.isBefore(known) ? other : known);
    });
    return new Backlog(open.get(), oldest.get(), postman.trouble().isEmpty(), postman.trouble().orElse(null));
  }
}
