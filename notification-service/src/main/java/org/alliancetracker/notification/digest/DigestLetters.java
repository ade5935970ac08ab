package org.alliancetracker.notification.digest;

import java.util.Optional;
import org.alliancetracker.notification.digest.edition.Editions;
import org.alliancetracker.notification.digest.letter.DigestLetter;
import org.alliancetracker.notification.letter.Letter;
import org.alliancetracker.notification.letter.Recipient;
import org.alliancetracker.notification.mail.PublicPages;
import org.alliancetracker.notification.outbound.Letters;
import org.alliancetracker.notification.outbound.record.Deliveries.Kept;
import org.alliancetracker.notification.outbound.state.Delivery;
import org.springframework.stereotype.Component;

/** Writes the letters of digests from their editions. */
@Component
final class DigestLetters implements Letters {

  private final Editions editions;
  private final PublicPages pages;

  DigestLetters(Editions editions, PublicPages pages) {
    this.editions = editions;
    this.pages = pages;
  }

  @Override
  public Delivery.Mail kind() {
    return Delivery.Mail.DIGEST;
  }

  @Override
  public Optional<Letter> write(Kept planned, Recipient reader) {
    return editions.find(planned.delivery().cause()).map(edition ->
        DigestLetter.write(edition.content(), edition.cadence(), reader, pages.alliance(edition.allianceId())));
  }
}
