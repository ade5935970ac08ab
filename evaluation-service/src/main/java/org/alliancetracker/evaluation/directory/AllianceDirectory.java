package org.alliancetracker.evaluation.directory;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.alliancetracker.contract.envelope.AllianceDay;
import org.alliancetracker.evaluation.people.ErasedStore;
import org.alliancetracker.kit.consume.HeardOf;
import org.alliancetracker.kit.consume.Intake;
import org.alliancetracker.kit.consume.Seen;
import org.alliancetracker.kit.decision.Refusal;
import org.alliancetracker.kit.http.LeastVersion;
import org.alliancetracker.kit.identity.ActingPerson;
import org.alliancetracker.kit.identity.ReadByOffice;
import org.springframework.stereotype.Component;

/** Looks up alliances as their events told them, and what a person may do there. */
@Component
public final class AllianceDirectory {

  private final Intake<AllianceView> allianceEvents;
  private final ErasedStore erased;
  private final InstantSource clock;

  AllianceDirectory(Intake<AllianceView> allianceEvents, ErasedStore erased, InstantSource clock) {
    this.allianceEvents = allianceEvents;
    this.erased = erased;
    this.clock = clock;
  }

  /** Empty for an alliance nobody has told us of. */
  public Optional<AllianceView> find(String allianceId) {
    return allianceEvents.find(allianceId).map(Seen::view).filter(view -> view.name() != null);
  }

  /** Whose days count in the alliance; the usual zone while nobody has told us of it. */
  public ZoneId dayZone(String allianceId) {
    return find(allianceId).map(AllianceView::dayZone).orElse(AllianceDay.USUAL_ZONE);
  }

  /** In an alliance that is not known, only an administrator stands for anything. */
  public Standing standing(ActingPerson person, String allianceId) {
    Instant now = clock.instant();
    Optional<AllianceView> alliance = find(allianceId);
    Standing standing = new Standing(person.isAdministrator(),
        alliance.map(view -> view.rolesOf(person.personId(), view.today(now))).orElse(Set.of()));
    alliance.ifPresent(known -> ReadByOffice.note(person, allianceId, !standing.roles().isEmpty()));
    return standing;
  }

  /** Whose invitations give a right, of these people: one look at the alliance and at who is erased. */
  public Invitations invitations(String allianceId, Collection<String> personIds) {
    return new Invitations(find(allianceId), erased.among(personIds), clock.instant());
  }

  /** The refusal {@code behind} while the directory has not reached it; an evaluation's own stream is never behind here. */
  public Optional<Refusal> behind(String allianceId, LeastVersion least) {
    return least.stream().startsWith(allianceId + "-") ? Optional.empty() : HeardOf.behind(allianceEvents, least);
  }
}
