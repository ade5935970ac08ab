package org.alliancetracker.notification.delivery;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.alliancetracker.notification.alliance.AllianceView;
import org.alliancetracker.notification.delivery.state.Delivery;
import org.alliancetracker.notification.digest.content.DigestContent.ScoredEvaluation;
import org.alliancetracker.notification.digest.content.ScoreLines;
import org.alliancetracker.notification.digest.edition.Edition;
import org.alliancetracker.notification.digest.edition.Editions;
import org.alliancetracker.notification.directory.Alliances;
import org.alliancetracker.notification.evaluation.EvaluationView;
import org.alliancetracker.notification.letter.DigestLetter;
import org.alliancetracker.notification.letter.Letter;
import org.alliancetracker.notification.letter.NoticeLetter;
import org.alliancetracker.notification.letter.Recipient;
import org.alliancetracker.notification.mail.Outgoing;
import org.alliancetracker.notification.mail.Typesetter;
import org.alliancetracker.notification.notice.Announcement;
import org.alliancetracker.notification.notice.NoticeContent;
import org.alliancetracker.notification.notice.NoticeKind;
import org.alliancetracker.notification.people.Person;
import org.springframework.stereotype.Component;

/** Writes the mail of a delivery for a person. */
@Component
final class LetterWriter {

  private final Deliveries deliveries;
  private final Editions editions;
  private final Alliances alliances;
  private final StopLinks stopLinks;
  private final PublicPages pages;
  private final Typesetter typesetter = new Typesetter();

  LetterWriter(Deliveries deliveries, Editions editions, Alliances alliances, StopLinks stopLinks, PublicPages pages) {
    this.deliveries = deliveries;
    this.editions = editions;
    this.alliances = alliances;
    this.stopLinks = stopLinks;
    this.pages = pages;
  }

  /** Empty while something it must say is not known here yet. */
  Optional<Outgoing> write(Delivery delivery, Person person, Instant now) {
    String stop = stopLinks.address(person.id(), Stops.scope(delivery.mail(), delivery.allianceId())).orElse(null);
    Recipient reader = new Recipient(person.name(), person.language(), stop);
    Optional<Letter> letter = switch (delivery.mail()) {
      case NOTICE -> notice(delivery, reader);
      case DIGEST -> editions.find(delivery.cause()).map(edition -> digest(edition, reader));
    };
    return letter.map(written -> {
      Typesetter.Bodies bodies = typesetter.set(written);
      return new Outgoing(delivery.id(), person.email(), person.name(), written.subject(), bodies.text(), bodies.html(),
          person.language(), stop, now);
    });
  }

  private Letter digest(Edition edition, Recipient reader) {
    return DigestLetter.write(edition.content(), edition.cadence(), reader, pages.alliance(edition.allianceId()));
  }

  private Optional<Letter> notice(Delivery delivery, Recipient reader) {
    Announcement told = Correspondence.announcement(deliveries.matter(delivery.id()).orElseThrow());
    Optional<AllianceView> view = alliances.find(told.allianceId()).map(seen -> seen.view());
    return view.map(alliance -> NoticeLetter.write(
        new NoticeContent(told.kind(), told.allianceId(), alliance.name(), told.change(), scores(told)), reader,
        told.kind() == NoticeKind.EVALUATION_OPENED || told.kind() == NoticeKind.SCORES_PUBLISHED
            ? pages.evaluation(told.change().stream())
            : pages.alliance(told.allianceId())));
  }

  private ScoredEvaluation scores(Announcement told) {
    if (told.kind() != NoticeKind.SCORES_PUBLISHED) {
      return null;
    }
    Map<String, EvaluationView> evaluations = alliances.evaluationsOf(told.allianceId()).entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().view()));
    EvaluationView one = evaluations.get(told.change().stream());
    return one == null || one.scores() == null ? null : ScoreLines.of(told.change().stream(), evaluations);
  }
}
