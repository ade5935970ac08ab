package org.alliancetracker.notification.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.alliancetracker.kit.decision.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccountMailTest {

  private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
  private static final Instant END = NOW.plus(Duration.ofDays(14));

  private static AccountMail mail(AccountMailKind kind, String link) {
    String inviter = kind == AccountMailKind.INVITATION ? "Maud" : null;
    return new AccountMail("i-1", kind, "ada@example.org", "Ada", "en", link, null, null, inviter, END);
  }

  private static String fault(AccountMail mail) {
    return mail.fault(NOW).map(refusal -> refusal.code() + " " + refusal.field()).orElse("");
  }

  @ParameterizedTest
  @EnumSource(AccountMailKind.class)
  void aMailThatBringsItsLinkWhereItHasOneIsTaken(AccountMailKind kind) {
    assertThat(fault(mail(kind, kind == AccountMailKind.ACCOUNT_DISABLED ? null : "/link/x"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"INVITATION, missing link", "SIGN_IN_LINK, missing link", "PASSWORD_LINK, missing link", "ADDRESS_CHANGED,"})
  void aMailThatIsNothingWithoutALinkNeedsIt(AccountMailKind kind, String fault) {
    assertThat(fault(mail(kind, null))).isEqualTo(Optional.ofNullable(fault).orElse(""));
  }

  @Test
  void whereThereIsNothingToOpenThereIsNoLink() {
    assertThat(fault(mail(AccountMailKind.ACCOUNT_DISABLED, "/link/x"))).isEqualTo("bad-value link");
  }

  /** The public address is the operator's to say: no caller leads anybody elsewhere. */
  @ParameterizedTest
  @ValueSource(strings = {"http://evil.example/x", "//evil.example/x", "evil", "/\\evil", "/a b", "/a\r\nBcc: x", "/a@evil", "/\u202Ea", "", "/<b>"})
  void aLinkIsAPathOfOurs(String link) {
    assertThat(fault(mail(AccountMailKind.SIGN_IN_LINK, link))).isEqualTo("bad-value link");
  }

  @Test
  void whoInvitesIsNamedAndOnlyWhereSomebodyInvites() {
    assertThat(fault(new AccountMail("i", AccountMailKind.INVITATION, "a@b.org", "Ada", "fr", "/x", null, null, null, END)))
        .isEqualTo("missing inviter");
    assertThat(fault(new AccountMail("i", AccountMailKind.SIGN_IN_LINK, "a@b.org", "Ada", "fr", "/x", null, null, "Maud", END)))
        .isEqualTo("bad-value inviter");
    assertThat(fault(new AccountMail("i", AccountMailKind.SIGN_IN_LINK, "a@b.org", "Ada", "fr", "/x", "Atelier", null, null, END)))
        .isEqualTo("bad-value alliance");
    assertThat(fault(new AccountMail("i", AccountMailKind.INVITATION, "a@b.org", "Ada", "fr", "/x", "Atelier", "king", "Maud", END)))
        .isEqualTo("unknown-code role");
  }

  @Test
  void namesAreOneLineWithoutAddressesOrLinks() {
    assertThat(fault(new AccountMail("i", AccountMailKind.INVITATION, "a@b.org", "evil.fr", "fr", "/x", null, null, "Maud", END)))
        .isEqualTo("address-in-name name");
    Refusal refused = new AccountMail("i", AccountMailKind.INVITATION, "a@b.org", "Ada", "fr", "/x", null, null, "see http://x", END)
        .fault(NOW).orElseThrow();
    assertThat(refused.code() + " " + refused.field() + " " + refused.status()).isEqualTo("address-in-name inviter 422");
  }

  @Test
  void nothingWaitsLongerThanAMonth() {
    assertThat(fault(new AccountMail("i", AccountMailKind.SIGN_IN_LINK, "a@b.org", "Ada", "fr", "/x", null, null, null,
        NOW.plus(AccountMail.LONGEST).plusMillis(1)))).isEqualTo("bad-value expiresAt");
    assertThat(fault(new AccountMail("i", AccountMailKind.SIGN_IN_LINK, "a@b.org", "Ada", "fr", "/x", null, null, null, null)))
        .isEqualTo("missing expiresAt");
  }

  @Test
  void atItsEndAMailIsOver() {
    assertThat(mail(AccountMailKind.SIGN_IN_LINK, "/x").expired(END.minusMillis(1))).isFalse();
    assertThat(mail(AccountMailKind.SIGN_IN_LINK, "/x").expired(END)).isTrue();
  }

  @Test
  void itDoesNotSayWhatIsInIt() {
    assertThat(mail(AccountMailKind.SIGN_IN_LINK, "/secret").toString()).doesNotContain("secret", "ada", "Ada");
  }
}
