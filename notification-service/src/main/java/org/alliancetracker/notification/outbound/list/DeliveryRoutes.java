package org.alliancetracker.notification.outbound.list;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.alliancetracker.kit.decision.SharedCode;
import org.alliancetracker.kit.http.Problem;
import org.alliancetracker.kit.http.ProblemException;
import org.alliancetracker.kit.identity.ActingPerson;
import org.alliancetracker.notification.directory.Alliances;
import org.alliancetracker.notification.outbound.DueQueue;
import org.alliancetracker.notification.outbound.record.Deliveries;
import org.alliancetracker.notification.outbound.record.MailBodies;
import org.alliancetracker.notification.outbound.state.Delivery;
import org.alliancetracker.notification.outbound.state.DeliveryState;
import org.alliancetracker.notification.people.People;
import org.alliancetracker.notification.people.Person;
import org.alliancetracker.notification.refusal.NotificationCode;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What was sent, or waits, or was not, and why. People see their own mails and those of alliances they manage. */
@RestController
final class DeliveryRoutes {

  private static final int MOST = 200;

  record Shown(String id, String mail, String subject, String allianceId, String allianceName, String to, String toName,
      DeliveryState state, Instant plannedAt, Instant due, Instant stateSince, int attempts, String reason) {}

  record Page(List<Shown> items, String next) {}

  /** {@code subject}, {@code text} and {@code html} are null for what was not written yet, or is wiped. */
  record Whole(Shown delivery, String subject, String text, String html) {}

  private final Deliveries deliveries;
  private final DeliveryList list;
  private final MailBodies bodies;
  private final Alliances alliances;
  private final People people;
  private final DueQueue queue;
  private final InstantSource clock;

  DeliveryRoutes(Deliveries deliveries, DeliveryList list, MailBodies bodies, Alliances alliances, People people,
      DueQueue queue, InstantSource clock) {
    this.deliveries = deliveries;
    this.list = list;
    this.bodies = bodies;
    this.alliances = alliances;
    this.people = people;
    this.queue = queue;
    this.clock = clock;
  }

  @GetMapping("/api/deliveries")
  Page deliveries(ActingPerson person, @RequestParam(required = false) String alliance,
      @RequestParam(required = false) String to, @RequestParam(required = false) String state,
      @RequestParam(required = false) Integer limit, @RequestParam(required = false) String after) {
    int most = limit == null ? 50 : limit;
    if (most < 1 || most > MOST) {
      throw bad("limit", "Ask for 1 to " + MOST + " at a time.");
    }
    List<Delivery> found = list.visible(person, new DeliveryList.Wanted(alliance, to, state(state)), place(after), most + 1);
    boolean more = found.size() > most;
    List<Delivery> page = more ? found.subList(0, most) : found;
    return new Page(page.stream().map(this::shown).toList(), more ? Places.write(page.getLast()) : null);
  }

  private static DeliveryState state(String code) {
    return code == null ? null : Arrays.stream(DeliveryState.values()).filter(known -> known.code().equals(code)).findFirst()
        .orElseThrow(() -> bad("state", "Use one of the states that the list shows."));
  }

  private static Deliveries.Place place(String after) {
    return after == null ? null : Places.read(after).orElseThrow(() -> bad("after", "Use the value of next as it was given."));
  }

  @GetMapping("/api/deliveries/{id}")
  Whole delivery(@PathVariable String id, ActingPerson person) {
    Delivery found = deliveries.find(id).filter(d -> list.mayBeSeenBy(person, d)).orElseThrow(DeliveryRoutes::notFound);
    Optional<MailBodies.Body> body = bodies.find(id);
    return new Whole(shown(found), body.map(MailBodies.Body::subject).orElse(null),
        body.map(MailBodies.Body::text).orElse(null), body.map(MailBodies.Body::html).orElse(null));
  }

  /** An operator takes it on himself that an unknown mail may arrive twice. */
  @PostMapping("/api/deliveries/{id}/resend")
  Shown resend(@PathVariable String id, ActingPerson person) {
    Delivery found = deliveries.find(id).filter(d -> list.mayBeSeenBy(person, d)).orElseThrow(DeliveryRoutes::notFound);
    if (!person.isAdministrator()) {
      throw new ProblemException(Problem.of(SharedCode.NOT_ALLOWED).detail("Ask an administrator."));
    }
    Delivery again = found.resend(clock.instant(), person.personId())
        .orElseThrow(() -> new ProblemException(Problem.of(NotificationCode.NOT_RESENDABLE)
            .detail("Only a mail that is unknown or refused can be sent again.").with("state", found.state().code())));
    if (!deliveries.step(found, again)) {
      return resend(id, person);
    }
    queue.add(id, again.due());
    return shown(again);
  }

  private Shown shown(Delivery d) {
    String alliance = alliances.find(d.allianceId()).map(seen -> seen.view().name()).orElse(null);
    String name = people.find(d.to()).map(Person::name).orElse(null);
    return new Shown(d.id(), d.mail().name().toLowerCase(Locale.ROOT), d.subject(), d.allianceId(), alliance,
        d.to(), name, d.state(), d.plannedAt(), d.due(), d.stepAt(), d.attempts(), d.reason());
  }

  private static ProblemException bad(String parameter, String detail) {
    return new ProblemException(Problem.of(SharedCode.BAD_PARAMETER).detail(detail).at(parameter));
  }

  private static ProblemException notFound() {
    return new ProblemException(Problem.of(SharedCode.NOT_FOUND)
        .detail("There is nothing here, or nothing you may see."));
  }
}
