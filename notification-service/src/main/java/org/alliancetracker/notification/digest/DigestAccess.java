package org.alliancetracker.notification.digest;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.alliancetracker.kit.consume.Seen;
import org.alliancetracker.kit.decision.SharedCode;
import org.alliancetracker.kit.http.Problem;
import org.alliancetracker.kit.http.ProblemException;
import org.alliancetracker.kit.identity.ActingPerson;
import org.alliancetracker.notification.alliance.AllianceView;
import org.alliancetracker.notification.directory.Alliances;
import org.springframework.stereotype.Component;

/** Who may see the digests of an alliance, and who may order them. What one may not see is not there. */
@Component
final class DigestAccess {

  private static final String SUFFIX = ":" + DigestDefinition.STEERING_COMMITTEE;

  private final Alliances alliances;
  private final InstantSource clock;

  DigestAccess(Alliances alliances, InstantSource clock) {
    this.alliances = alliances;
    this.clock = clock;
  }

  /** The alliance, for who manages it or holds any role in it. */
  Seen<AllianceView> visible(ActingPerson person, String allianceId) {
    Seen<AllianceView> seen = alliances.find(allianceId).orElseThrow(DigestAccess::notFound);
    if (!alliances.manages(person, allianceId) && !member(seen.view(), person)) {
      throw notFound();
    }
    return seen;
  }

  /** The alliance, for who manages it. */
  Seen<AllianceView> managed(ActingPerson person, String allianceId) {
    Seen<AllianceView> seen = visible(person, allianceId);
    if (!alliances.manages(person, allianceId)) {
      throw new ProblemException(Problem.of(SharedCode.NOT_ALLOWED)
          .detail("Ask a manager of this alliance to do it."));
    }
    return seen;
  }

  /** The alliance of a digest's id. */
  static String allianceOf(String digestId) {
    if (!digestId.endsWith(SUFFIX) || digestId.length() == SUFFIX.length()) {
      throw notFound();
    }
    return digestId.substring(0, digestId.length() - SUFFIX.length());
  }

  private boolean member(AllianceView view, ActingPerson person) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    return view.members().stream().anyMatch(m -> m.personId().equals(person.personId()) && m.holdsOn(today));
  }

  static ProblemException notFound() {
    return new ProblemException(Problem.of(SharedCode.NOT_FOUND)
        .detail("There is nothing here, or nothing you may see."));
  }
}
