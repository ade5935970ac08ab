package org.alliancetracker.notification.directory;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.alliancetracker.contract.code.MemberRole;
import org.alliancetracker.kit.consume.HeardOf;
import org.alliancetracker.kit.consume.Intake;
import org.alliancetracker.kit.consume.Seen;
import org.alliancetracker.kit.decision.Refusal;
import org.alliancetracker.kit.http.LeastVersion;
import org.alliancetracker.kit.identity.ActingPerson;
import org.alliancetracker.notification.alliance.AllianceView;
import org.alliancetracker.notification.alliance.Presence;
import org.alliancetracker.notification.evaluation.EvaluationView;
import org.springframework.stereotype.Component;

/** Alliances and their evaluations as the topics told them, and whose they are to manage. */
@Component
public final class Alliances {

  private final Intake<AllianceView> alliances;
  private final Intake<EvaluationView> evaluations;
  private final AllianceEvaluations ofAlliances;
  private final Memberships memberships;
  private final InstantSource clock;

  Alliances(Intake<AllianceView> alliances, Intake<EvaluationView> evaluations, AllianceEvaluations ofAlliances,
      Memberships memberships, InstantSource clock) {
    this.alliances = alliances;
    this.evaluations = evaluations;
    this.ofAlliances = ofAlliances;
    this.memberships = memberships;
    this.clock = clock;
  }

  /** Empty for an alliance nobody has told us of. */
  public Optional<Seen<AllianceView>> find(String allianceId) {
    return alliances.find(allianceId).filter(seen -> seen.view().known());
  }

  /**
   * The same for whoever sends mail by it: empty too while the view is one of an earlier version, which may not know who has left.
   * A mail can wait until it is made anew, and cannot be taken back.
   */
  public Optional<Seen<AllianceView>> findCurrent(String allianceId) {
    return find(allianceId).filter(alliances::isCurrent);
  }

  /** By id; each with the version it has reached. */
  public Map<String, Seen<EvaluationView>> evaluationsOf(String allianceId) {
    Map<String, Seen<EvaluationView>> found = new TreeMap<>();
    ofAlliances.of(allianceId).forEach(id -> evaluations.find(id).filter(seen -> seen.version() > 0)
        .ifPresent(seen -> found.put(id, seen)));
    return found;
  }

  /** A full scan. */
  public void forEach(Consumer<Seen<AllianceView>> each) {
    alliances.forEach(each);
  }

  /** Whether the person may see and order the mails of this alliance. */
  public boolean manages(ActingPerson person, String allianceId) {
    return person.isAdministrator() || find(allianceId).filter(seen -> managedBy(seen.view(), person.personId())).isPresent();
  }

  /** Whether the person holds any role in this alliance today. */
  public boolean belongs(ActingPerson person, String allianceId) {
    return find(allianceId).map(Seen::view)
        .filter(view -> Presence.in(view).holdsAny(person.personId(), view.dayOf(clock.instant()))).isPresent();
  }

  /** The alliances in which the person holds the manager's role today. */
  public List<String> managedBy(String personId) {
    return memberships.of(personId).stream()
        .filter(id -> find(id).filter(seen -> managedBy(seen.view(), personId)).isPresent()).toList();
  }

  private boolean managedBy(AllianceView view, String personId) {
    LocalDate today = view.dayOf(clock.instant());
    return Presence.in(view).missing(personId, Set.of(MemberRole.MANAGER), today).isEmpty();
  }

  /** The refusal {@code behind} while this service has not reached it. */
  public Optional<Refusal> behind(String allianceId, LeastVersion least) {
    return HeardOf.behind(least.isOf(allianceId) ? alliances : evaluations, least);
  }
}
