package org.alliancetracker.notification.digest;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.alliancetracker.notification.alliance.Presence;
import org.alliancetracker.notification.digest.edition.Editions;
import org.alliancetracker.notification.digest.letter.DigestLetter;
import org.alliancetracker.notification.directory.Alliances;
import org.alliancetracker.notification.letter.Letter;
import org.alliancetracker.notification.letter.Recipient;
import org.alliancetracker.notification.mail.PublicPages;
import org.alliancetracker.notification.outbound.Letters;
import org.alliancetracker.notification.outbound.Permission;
import org.alliancetracker.notification.outbound.record.Deliveries.Kept;
import org.alliancetracker.notification.outbound.state.Delivery;
import org.springframework.stereotype.Component;

/** Knows who may have a digest, and writes its letter from the edition. */
@Component
final class DigestLetters implements Letters {

  private final Editions editions;
  private final DigestDefinitions definitions;
  private final Alliances alliances;
  private final PublicPages pages;

  DigestLetters(Editions editions, DigestDefinitions definitions, Alliances alliances, PublicPages pages) {
    this.editions = editions;
    this.definitions = definitions;
    this.alliances = alliances;
    this.pages = pages;
  }

  @Override
  public Delivery.Mail kind() {
    return Delivery.Mail.DIGEST;
  }

  /** The roles are those that get this digest now: an edition planned for others is no right to it. */
  @Override
  public Permission permission(Kept planned, Instant now) {
    Delivery delivery = planned.delivery();
    return alliances.findCurrent(delivery.allianceId()).map(seen -> Presence.in(seen.view())
            .missing(delivery.to(), Set.copyOf(definitions.of(delivery.allianceId()).recipientRoles()), seen.view().dayOf(now))
            .<Permission>map(why -> new Permission.Ended(why.code())).orElse(Permission.GRANTED))
        .orElse(Permission.NOT_KNOWN_YET);
  }

  @Override
  public Optional<Letter> write(Kept planned, Recipient reader) {
    return editions.find(planned.delivery().cause()).map(edition ->
        DigestLetter.write(edition.content(), edition.cadence(), reader, pages.alliance(edition.allianceId())));
  }
}
