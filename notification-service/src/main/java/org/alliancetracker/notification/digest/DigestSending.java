package org.alliancetracker.notification.digest;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.alliancetracker.kit.consume.Seen;
import org.alliancetracker.kit.decision.Refusal;
import org.alliancetracker.kit.decision.Ruling;
import org.alliancetracker.kit.http.Answers;
import org.alliancetracker.kit.http.CommandRequest;
import org.alliancetracker.kit.http.LeastVersion;
import org.alliancetracker.kit.identity.ActingPerson;
import org.alliancetracker.kit.input.Faults;
import org.alliancetracker.notification.alliance.AllianceView;
import org.alliancetracker.notification.digest.edition.Edition;
import org.alliancetracker.notification.digest.edition.Edition.Result;
import org.alliancetracker.notification.digest.edition.Editions;
import org.alliancetracker.notification.digest.letter.DigestLetter;
import org.alliancetracker.notification.letter.Letter;
import org.alliancetracker.notification.letter.Recipient;
import org.alliancetracker.notification.mail.PublicPages;
import org.alliancetracker.notification.mail.Typesetter;
import org.alliancetracker.notification.refusal.NotificationCode;
import org.alliancetracker.words.language.Language;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reads a digest before it comes out, and sends one by hand. */
@RestController
final class DigestSending {

  private static final List<String> LANGUAGES = List.of("fr", "en");

  record Preview(String subject, String text, String html, boolean nothingNew, int recipients) {}

  record Ordered(String digestId, String period, List<String> deliveries) {}

  private final DigestAccess access;
  private final DigestDefinitions definitions;
  private final DigestComposer composer;
  private final DigestPlanner planner;
  private final Editions editions;
  private final SendOrders orders;
  private final InstantSource clock;
  private final PublicPages pages;
  private final Typesetter typesetter;

  DigestSending(DigestAccess access, DigestDefinitions definitions, DigestComposer composer,
      DigestPlanner planner, Editions editions, SendOrders orders, InstantSource clock, PublicPages pages) {
    this.access = access;
    this.definitions = definitions;
    this.composer = composer;
    this.planner = planner;
    this.editions = editions;
    this.orders = orders;
    this.clock = clock;
    this.pages = pages;
    this.typesetter = new Typesetter(pages);
  }

  @GetMapping("/api/digests/{did}/preview")
  ResponseEntity<Object> preview(@PathVariable String did, @RequestParam(required = false) String language,
      ActingPerson person, LeastVersion least) {
    return Answers.of(DigestAccess.allianceOf(did).then(id -> access.visible(person, id, least))
            .unless(seen -> new Faults().oneOf("language", language, LANGUAGES).first()),
        seen -> ResponseEntity.ok(preview(did, seen, Language.of(language == null ? person.language() : language))));
  }

  private Preview preview(String did, Seen<AllianceView> seen, Language language) {
    String allianceId = seen.stream();
    DigestDefinition definition = definitions.of(allianceId);
    var material = composer.preview(definition, seen, editions.last(did), clock.instant());
    Letter letter = DigestLetter.write(material.content(), definition.cadenceFor(seen.view()),
        new Recipient(null, language, null), pages.alliance(allianceId));
    Typesetter.Bodies bodies = typesetter.set(letter);
    return new Preview(letter.subject(), bodies.text(), bodies.html(), material.content().nothingNew(),
        material.recipients().size());
  }

  /** The period ends now. The same key again, or the same period, sends nothing twice and answers the same. */
  @PostMapping("/api/digests/{did}/send")
  ResponseEntity<Object> send(@PathVariable String did, ActingPerson person, CommandRequest request, LeastVersion least) {
    return Answers.of(DigestAccess.allianceOf(did).then(id -> access.managed(person, id, least))
            .then(seen -> orders.end(request, clock.instant().truncatedTo(ChronoUnit.MILLIS))
                .then(end -> send(did, seen.stream(), end, person))),
        edition -> answer(edition));
  }

  private Ruling<Edition> send(String did, String allianceId, Instant end, ActingPerson person) {
    while (true) {
      Optional<Edition> planned = editions.ofPeriod(did, end.toString());
      if (planned.isPresent()) {
        planner.address(planned.get());
        return Ruling.granted(planned.get());
      }
      Optional<Edition> last = editions.last(did);
      Ruling<Edition> composed = access.managed(person, allianceId, LeastVersion.NONE)
          .map(seen -> composer.byHand(definitions.of(allianceId), seen, last, end, person.personId()))
          .unless(edition -> refusal(edition.result()));
      if (!(composed instanceof Ruling.Granted<Edition>(Edition edition))) {
        return composed;
      }
      last.ifPresent(planner::address);
      if (planner.add(edition)) {
        return composed;
      }
    }
  }

  private static Optional<Refusal> refusal(Result result) {
    return switch (result) {
      case PLANNED -> Optional.empty();
      case NOTHING_NEW -> Optional.of(Refusal.of(NotificationCode.NOTHING_NEW,
          "There is nothing new since the last digest; send it when something has been recorded."));
      case NO_RECIPIENTS -> Optional.of(Refusal.of(NotificationCode.NO_RECIPIENTS,
          "Appoint a member in one of the roles that receive the digest, then send it."));
    };
  }

  private static ResponseEntity<Object> answer(Edition edition) {
    return ResponseEntity.status(HttpStatus.CREATED).body(new Ordered(edition.digestId(), edition.period(),
        edition.recipients().stream().map(edition::deliveryId).toList()));
  }
}
