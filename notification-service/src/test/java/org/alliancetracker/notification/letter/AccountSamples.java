package org.alliancetracker.notification.letter;

import java.time.Instant;
import org.alliancetracker.notification.account.AccountLetter;
import org.alliancetracker.notification.account.AccountMail;
import org.alliancetracker.notification.account.AccountMailKind;

/** Letters about accounts; the reader's address to stop mails must not come up in them. */
public final class AccountSamples {

  private static final Instant END = Instant.parse("2026-12-11T17:05:00Z");
  private static final String PATH = "/invitation/a-secret";

  private AccountSamples() {}

  public static Letter invitation(String alliance, String role, Recipient reader) {
    return invitation("Maud Dupré", alliance, role, reader);
  }

  public static Letter invitation(String inviter, String alliance, String role, Recipient reader) {
    return letter(AccountMailKind.INVITATION, PATH, alliance, role, inviter, reader);
  }

  static Letter linked(AccountMailKind kind, Recipient reader) {
    return letter(kind, PATH, null, null, null, reader);
  }

  static Letter disabled(Recipient reader) {
    return letter(AccountMailKind.ACCOUNT_DISABLED, null, null, null, null, reader);
  }

  private static Letter letter(AccountMailKind kind, String link, String alliance, String role, String inviter, Recipient reader) {
    AccountMail mail = new AccountMail("i", kind, "camille@example.org", reader.name(), reader.language().code(), link, alliance, role,
        inviter, END);
    return AccountLetter.write(mail, reader, link == null ? null : "http://localhost:8080" + link);
  }
}
