package org.alliancetracker.notification.digest;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.alliancetracker.kit.consume.Seen;
import org.alliancetracker.notification.alliance.AllianceView;
import org.alliancetracker.notification.digest.edition.Edition;
import org.alliancetracker.notification.digest.edition.Editions;
import org.alliancetracker.notification.digest.period.Rhythm;
import org.alliancetracker.notification.directory.Alliances;
import org.alliancetracker.notification.outbound.Correspondence;
import org.alliancetracker.notification.outbound.state.Delivery;
import org.springframework.stereotype.Component;

/**
 * Plans what is due. An edition is written first and then its mails, each with an id that follows from the edition; an
 * edition left half addressed by a crash is finished before the next one is written.
 */
@Component
final class DigestPlanner {

  private static final Duration LOOK_AGAIN = Duration.ofHours(1);

  private final Alliances alliances;
  private final DigestDefinitions definitions;
  private final DigestComposer composer;
  private final Editions editions;
  private final Correspondence correspondence;

  DigestPlanner(Alliances alliances, DigestDefinitions definitions, DigestComposer composer, Editions editions,
      Correspondence correspondence) {
    this.alliances = alliances;
    this.definitions = definitions;
    this.composer = composer;
    this.editions = editions;
    this.correspondence = correspondence;
  }

  /** Plans the digest of an alliance if it is due; tells when to look again, empty for an alliance that is not known. */
  Optional<Instant> plan(String allianceId, Instant now) {
    Optional<Seen<AllianceView>> found = alliances.find(allianceId);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    Seen<AllianceView> seen = found.get();
    DigestDefinition definition = definitions.of(allianceId);
    Optional<Edition> last = editions.last(definition.id());
    last.ifPresent(this::address);
    Rhythm rhythm = definition.rhythm(seen.view());
    LocalDate lastEnd = DigestComposer.lastEnd(definition, seen.view(), last);
    Optional<LocalDate> due = definition.active() ? rhythm.dueNow(lastEnd, now) : Optional.empty();
    due.ifPresent(day -> add(composer.due(definition, seen, last, day, now)));
    Instant next = rhythm.comes(rhythm.nextAfter(due.orElse(lastEnd)));
    return Optional.of(next.isAfter(now) ? next : now.plus(LOOK_AGAIN));
  }

  /** Writes an edition and plans its mails; false when another was written meanwhile. */
  boolean add(Edition edition) {
    boolean added = editions.add(edition);
    if (added) {
      address(edition);
    }
    return added;
  }

  void address(Edition edition) {
    if (!editions.addressed(edition)) {
      Instant planned = edition.plannedAt().truncatedTo(ChronoUnit.MILLIS);
      edition.recipients().forEach(person -> correspondence.plan(Delivery.planned(edition.deliveryId(person),
          Delivery.Mail.DIGEST, DigestDefinition.STEERING_COMMITTEE, edition.allianceId(), person, planned, planned,
          edition.id()), null));
      editions.markAddressed(edition);
    }
  }
}
