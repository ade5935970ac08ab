package org.alliancetracker.notification.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.alliancetracker.contract.code.MemberRole;
import org.alliancetracker.notification.letter.AccountSamples;
import org.alliancetracker.notification.letter.Letter;
import org.alliancetracker.notification.letter.Recipient;
import org.alliancetracker.notification.mail.PublicPages;
import org.alliancetracker.notification.mail.Typesetter;
import org.alliancetracker.words.language.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A stranger's words to a stranger: names stand in the letter as names. How the letters read is approved with all others. */
class AccountLetterTest {

  private static final String HEBREW = "\u05e9\u05dc\u05d5\u05dd";
  private static final Typesetter TYPESETTER = new Typesetter(new PublicPages("http://localhost:8080"));
  private static final Recipient READER = new Recipient("Camille", Language.EN, null);

  private static String whole(Letter letter) {
    Typesetter.Bodies bodies = TYPESETTER.set(letter);
    return letter.subject() + "\n" + bodies.text() + "\n" + bodies.html();
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://evil.example", "www.evil.fr", "evil.fr", "write to me@evil.fr"})
  void anAllianceThatIsCalledLikeALinkIsNotNamed(String alliance) {
    Letter letter = AccountSamples.invitation("Maud", alliance, "observer", READER);

    assertThat(whole(letter)).doesNotContain("evil").contains("Maud invites you to Alliance Tracker.");
  }

  @ParameterizedTest
  @ValueSource(strings = {HEBREW, "a\u2067b"})
  void namesAreIsolatedFromOurWords(String name) {
    Letter letter = AccountSamples.invitation(name, name, "observer", READER);

    assertThat(letter.headline()).startsWith("\u2068" + name).endsWith("\u2069.");
    assertThat(letter.subject()).startsWith("Invitation: \u2068" + name);
  }

  @ParameterizedTest
  @EnumSource(MemberRole.class)
  void everyRoleHasAName(MemberRole role) {
    for (Language language : Language.values()) {
      Letter letter = AccountSamples.invitation("Maud", "Atelier", role.code(), new Recipient("Camille", language, null));
      assertThat(letter.facts().getFirst()).isNotBlank().doesNotContain(role.code().contains("_") ? role.code() : "{");
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void besideTheOperatorsPagesOnlyOneLinkStandsInItAndNoneThatStopsIt(Language language) {
    Letter letter = AccountSamples.invitation("Maud", "Atelier", "observer", new Recipient("Camille", language, "http://x/stop"));

    assertThat(letter.stop()).isNull();
    assertThat(TYPESETTER.set(letter).html().replaceAll("<a href=\"http://localhost:8080/legal/", "").split("<a ", -1)).hasSize(2);
  }
}
