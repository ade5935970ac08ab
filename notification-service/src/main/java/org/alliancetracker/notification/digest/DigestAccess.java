package org.alliancetracker.notification.digest;

import java.util.Optional;
import org.alliancetracker.kit.consume.Seen;
import org.alliancetracker.kit.decision.Refusal;
import org.alliancetracker.kit.decision.Ruling;
import org.alliancetracker.kit.http.LeastVersion;
import org.alliancetracker.kit.identity.ActingPerson;
import org.alliancetracker.kit.identity.ReadByOffice;
import org.alliancetracker.notification.alliance.AllianceView;
import org.alliancetracker.notification.directory.Alliances;
import org.springframework.stereotype.Component;

/** Who may see the digests of an alliance, and who may order them. What one may not see is not there. */
@Component
final class DigestAccess {

  private static final String SUFFIX = ":" + DigestDefinition.STEERING_COMMITTEE;

  private final Alliances alliances;

  DigestAccess(Alliances alliances) {
    this.alliances = alliances;
  }

  /** The alliance, for who holds any role in it and for administrators. */
  Ruling<Seen<AllianceView>> visible(ActingPerson person, String allianceId, LeastVersion least) {
    return alliances.behind(allianceId, least).<Ruling<Seen<AllianceView>>>map(Ruling::refused)
        .orElseGet(() -> {
          boolean belongs = alliances.belongs(person, allianceId);
          Optional<Seen<AllianceView>> visible = alliances.find(allianceId).filter(seen -> belongs || person.isAdministrator());
          visible.ifPresent(seen -> ReadByOffice.note(person, allianceId, belongs));
          return Ruling.found(visible);
        });
  }

  /** The alliance, for who manages it. */
  Ruling<Seen<AllianceView>> managed(ActingPerson person, String allianceId, LeastVersion least) {
    return visible(person, allianceId, least).unless(seen -> alliances.manages(person, allianceId) ? Optional.empty()
        : Optional.of(Refusal.notAllowed("Ask a manager of this alliance to do it.")));
  }

  /** The alliance of a digest's id. */
  static Ruling<String> allianceOf(String digestId) {
    return Ruling.found(Optional.of(digestId).filter(id -> id.endsWith(SUFFIX) && id.length() > SUFFIX.length())
        .map(id -> id.substring(0, id.length() - SUFFIX.length())));
  }
}
