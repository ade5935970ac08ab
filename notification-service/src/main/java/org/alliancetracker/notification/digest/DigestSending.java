package org.alliancetracker.notification.digest;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.alliancetracker.kit.consume.Seen;
import org.alliancetracker.kit.decision.SharedCode;
import org.alliancetracker.kit.http.CommandRequest;
import org.alliancetracker.kit.http.Problem;
import org.alliancetracker.kit.http.ProblemException;
import org.alliancetracker.kit.identity.ActingPerson;
import org.alliancetracker.notification.alliance.AllianceView;
import org.alliancetracker.notification.digest.edition.Edition;
import org.alliancetracker.notification.digest.edition.Edition.Result;
import org.alliancetracker.notification.digest.edition.Editions;
import org.alliancetracker.notification.digest.letter.DigestLetter;
import org.alliancetracker.notification.directory.Alliances;
import org.alliancetracker.notification.letter.Language;
import org.alliancetracker.notification.letter.Letter;
import org.alliancetracker.notification.letter.Recipient;
import org.alliancetracker.notification.mail.PublicPages;
import org.alliancetracker.notification.mail.Typesetter;
import org.alliancetracker.notification.refusal.NotificationCode;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reads a digest before it comes out, and sends one by hand. */
@RestController
final class DigestSending {

  record Preview(String subject, String text, String html, boolean nothingNew, int recipients) {}

  record Ordered(String digestId, String period, List<String> deliveries) {}

  private final Alliances alliances;
  private final DigestAccess access;
  private final DigestDefinitions definitions;
  private final DigestComposer composer;
  private final DigestPlanner planner;
  private final Editions editions;
  private final SendOrders orders;
  private final InstantSource clock;
  private final PublicPages pages;
  private final Typesetter typesetter = new Typesetter();

  DigestSending(Alliances alliances, DigestAccess access, DigestDefinitions definitions, DigestComposer composer,
      DigestPlanner planner, Editions editions, SendOrders orders, InstantSource clock, PublicPages pages) {
    this.alliances = alliances;
    this.access = access;
    this.definitions = definitions;
    this.composer = composer;
    this.planner = planner;
    this.editions = editions;
    this.orders = orders;
    this.clock = clock;
    this.pages = pages;
  }

  @GetMapping("/api/digests/{did}/preview")
  Preview preview(@PathVariable String did, @RequestParam(required = false) String language, ActingPerson person,
      @RequestHeader(name = "Alliance-Version", required = false) String least) {
    String allianceId = DigestAccess.allianceOf(did);
    alliances.require(allianceId, least);
    Seen<AllianceView> seen = access.visible(person, allianceId);
    DigestDefinition definition = definitions.of(allianceId);
    var material = composer.preview(definition, seen, editions.last(did), clock.instant());
    Letter letter = DigestLetter.write(material.content(), definition.cadenceFor(seen.view()),
        new Recipient(null, language(language, person), null), pages.alliance(allianceId));
    Typesetter.Bodies bodies = typesetter.set(letter);
    return new Preview(letter.subject(), bodies.text(), bodies.html(), material.content().nothingNew(),
        material.recipients().size());
  }

  private static Language language(String asked, ActingPerson person) {
    if (asked != null && !asked.equals("fr") && !asked.equals("en")) {
      throw new ProblemException(Problem.of(SharedCode.BAD_PARAMETER)
          .detail("The language is fr or en.").at("language"));
    }
    return Language.of(asked == null ? person.language() : asked);
  }

  /** The period ends now. The same key again, or the same period, sends nothing twice and answers the same. */
  @PostMapping("/api/digests/{did}/send")
  ResponseEntity<Ordered> send(@PathVariable String did, ActingPerson person, CommandRequest request,
      @RequestHeader(name = "Alliance-Version", required = false) String least) {
    String allianceId = DigestAccess.allianceOf(did);
    alliances.require(allianceId, least);
    access.managed(person, allianceId);
    Instant end = orders.end(request, clock.instant().truncatedTo(ChronoUnit.MILLIS));
    while (true) {
      Optional<Edition> planned = editions.ofPeriod(did, end.toString());
      if (planned.isPresent()) {
        planner.address(planned.get());
        return answer(planned.get());
      }
      Seen<AllianceView> seen = access.managed(person, allianceId);
      Optional<Edition> last = editions.last(did);
      Edition edition = composer.byHand(definitions.of(allianceId), seen, last, end, person.personId());
      refuse(edition.result());
      last.ifPresent(planner::address);
      if (planner.add(edition)) {
        return answer(edition);
      }
    }
  }

  private static void refuse(Result result) {
    switch (result) {
      case PLANNED -> { }
      case NOTHING_NEW -> throw new ProblemException(Problem.of(NotificationCode.NOTHING_NEW)
          .detail("There is nothing new since the last digest; send it when something has been recorded."));
      case NO_RECIPIENTS -> throw new ProblemException(Problem.of(NotificationCode.NO_RECIPIENTS)
          .detail("Appoint a member in one of the roles that receive the digest, then send it."));
    }
  }

  private static ResponseEntity<Ordered> answer(Edition edition) {
    return ResponseEntity.status(HttpStatus.CREATED).body(new Ordered(edition.digestId(), edition.period(),
        edition.recipients().stream().map(edition::deliveryId).toList()));
  }
}
