package org.alliancetracker.notification.account.sending;

import java.time.Instant;
import java.util.Optional;
import org.alliancetracker.notification.account.AccountLetter;
import org.alliancetracker.notification.account.AccountMail;
import org.alliancetracker.notification.letter.Letter;
import org.alliancetracker.notification.letter.Recipient;
import org.alliancetracker.notification.mail.PublicPages;
import org.alliancetracker.notification.outbound.Letters;
import org.alliancetracker.notification.outbound.Permission;
import org.alliancetracker.notification.outbound.record.Deliveries.Kept;
import org.alliancetracker.notification.outbound.state.Delivery;
import org.alliancetracker.notification.people.Person;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes the letters of mails about accounts, to the address that was asked for. */
@Component
final class AccountLetters implements Letters {

  static final String EXPIRED = "expired";

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final PublicPages pages;

  AccountLetters(PublicPages pages) {
    this.pages = pages;
  }

  static String matter(AccountMail mail) {
    return JSON.writeValueAsString(mail);
  }

  static AccountMail mail(Kept planned) {
    return JSON.readValue(planned.matter(), AccountMail.class);
  }

  @Override
  public Delivery.Mail kind() {
    return Delivery.Mail.ACCOUNT;
  }

  /** Who asked for it may ask for what it says; only time can make it useless. */
  @Override
  public Permission permission(Kept planned, Instant now) {
    return mail(planned).expired(now) ? new Permission.Ended(EXPIRED) : Permission.GRANTED;
  }

  @Override
  public Optional<Person> addressee(Kept planned) {
    AccountMail mail = mail(planned);
    return Optional.of(new Person(planned.delivery().to(), mail.name(), mail.to(), mail.spoken(), false, true));
  }

  @Override
  public Optional<Letter> write(Kept planned, Recipient reader) {
    AccountMail mail = mail(planned);
    return Optional.of(AccountLetter.write(mail, reader, mail.link() == null ? null : pages.at(mail.link())));
  }
}
