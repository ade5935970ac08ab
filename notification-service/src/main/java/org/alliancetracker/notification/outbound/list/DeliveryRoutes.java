package org.alliancetracker.notification.outbound.list;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.alliancetracker.kit.decision.Refusal;
import org.alliancetracker.kit.decision.Ruling;
import org.alliancetracker.kit.decision.SharedCode;
import org.alliancetracker.kit.http.Answers;
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
import org.alliancetracker.words.language.Language;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What was sent, or waits, or was not, and why. People see their own mails and those of alliances they manage. */
@RestController
final class DeliveryRoutes {

  private static final int MOST = 200;

  /**
   * @param reason in words of the language of who asks, or as a mail server said it
   * @param reasonCode null where the reason is not one of ours
   */
  record Shown(String id, String mail, String subject, String allianceId, String allianceName, String to, String toName,
      DeliveryState state, Instant plannedAt, Instant due, Instant stateSince, int attempts, String reason, String reasonCode) {}

  record Page(List<Shown> items, String next) {}

  /** {@code subject}, {@code text} and {@code html} are null for what was not written yet or has not left, or is wiped. */
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
  ResponseEntity<Object> deliveries(ActingPerson person, @RequestParam(required = false) String alliance,
      @RequestParam(required = false) String to, @RequestParam(required = false) String state,
      @RequestParam(required = false) Integer limit, @RequestParam(required = false) String after) {
    int most = limit == null ? 50 : limit;
    Ruling<Optional<DeliveryState>> wanted = state(state).unless(any -> most < 1 || most > MOST
        ? Optional.of(bad("limit", "Ask for 1 to " + MOST + " at a time.")) : Optional.empty());
    return Answers.of(wanted.then(known -> place(after).map(from ->
        page(person, new DeliveryList.Wanted(alliance, to, known.orElse(null)), from.orElse(null), most))), ResponseEntity::ok);
  }

  private Page page(ActingPerson person, DeliveryList.Wanted wanted, Deliveries.Place from, int most) {
    List<Delivery> found = list.visible(person, wanted, from, most + 1);
    boolean more = found.size() > most;
    List<Delivery> page = more ? found.subList(0, most) : found;
    return new Page(page.stream().map(each -> shown(each, person)).toList(), more ? Places.write(page.getLast()) : null);
  }

  private static Ruling<Optional<DeliveryState>> state(String code) {
    List<DeliveryState> known = List.of(DeliveryState.values());
    Optional<DeliveryState> found = known.stream().filter(one -> one.code().equals(code)).findFirst();
    return code == null || found.isPresent() ? Ruling.granted(found)
        : Ruling.refused(Refusal.unknownCode("state", known.stream().map(DeliveryState::code).toList()));
  }

  private static Ruling<Optional<Deliveries.Place>> place(String after) {
    Optional<Deliveries.Place> read = Optional.ofNullable(after).flatMap(Places::read);
    return after == null || read.isPresent() ? Ruling.granted(read)
        : Ruling.refused(bad("after", "Use the value of next as it was given."));
  }

  @GetMapping("/api/deliveries/{id}")
  ResponseEntity<Object> delivery(@PathVariable String id, ActingPerson person) {
    return Answers.of(visible(id, person), found -> {
      Optional<MailBodies.Body> body = mayRead(found, person) ? bodies.find(id) : Optional.empty();
      return ResponseEntity.ok(new Whole(shown(found, person), body.map(MailBodies.Body::subject).orElse(null),
          body.map(MailBodies.Body::text).orElse(null), body.map(MailBodies.Body::html).orElse(null)));
    });
  }

  /** What has not left yet its recipient reads when it comes: until then he may lose the right to. */
  private boolean mayRead(Delivery delivery, ActingPerson person) {
    return delivery.mayHaveArrived() || alliances.manages(person, delivery.allianceId());
  }

  /** An operator takes it on himself that an unknown mail may arrive twice. */
  @PostMapping("/api/deliveries/{id}/resend")
  ResponseEntity<Object> resend(@PathVariable String id, ActingPerson person) {
    return Answers.of(visible(id, person).then(found -> person.asAdministrator().then(operator -> resent(found, operator))),
        again -> ResponseEntity.ok(shown(again, person)));
  }

  private Ruling<Delivery> resent(Delivery found, ActingPerson operator) {
    Optional<Delivery> again = found.resend(clock.instant(), operator.personId());
    if (again.isEmpty()) {
      return Ruling.refused(Refusal.of(NotificationCode.NOT_RESENDABLE,
          "Only a mail that is unknown or refused can be sent again.").with(Map.of("state", found.state().code())));
    }
    if (!deliveries.step(found, again.get())) {
      return visible(found.id(), operator).then(changed -> resent(changed, operator));
    }
    queue.add(found.id(), again.get().due());
    return Ruling.granted(again.get());
  }

  private Ruling<Delivery> visible(String id, ActingPerson person) {
    return Ruling.found(deliveries.find(id).filter(found -> list.mayBeSeenBy(person, found)));
  }

  private Shown shown(Delivery d, ActingPerson reader) {
    UnsentWords words = new UnsentWords(Language.of(reader.language()));
    String alliance = alliances.find(d.allianceId()).map(seen -> seen.view().name()).orElse(null);
    String name = people.find(d.to()).map(Person::name).orElse(null);
    return new Shown(d.id(), d.mail().name().toLowerCase(Locale.ROOT), d.subject(), d.allianceId(), alliance,
        d.to(), name, d.state(), d.plannedAt(), d.due(), d.stepAt(), d.attempts(), words.say(d.reason()),
        words.code(d.reason()).orElse(null));
  }

  private static Refusal bad(String parameter, String detail) {
    return Refusal.at(parameter, SharedCode.BAD_PARAMETER, detail);
  }
}
