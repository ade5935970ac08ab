package org.alliancetracker.localstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The example of RFC 7677, section 3, and what departs from it. */
class ScramTalkTest {

  private static final String CLIENT_FIRST = "n,,n=user,r=rOprNGfwEbeRWgbNEkqO";
  private static final String NONCE = "rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0";
  private static final String PROOF = "dHzbZapWIk4jUhN+Ute9ytag9zjfMHgsqmmiz7AndVQ=";
  private static final ScramKeys KEYS =
      ScramKeys.of("user", "pencil", Base64.getDecoder().decode("W22ZaJ0SNY7soEsUEjb6gQ=="), 4096);

  private final ScramTalk talk = new ScramTalk(KEYS, "%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0");

  @Test
  void theExampleOfTheStandardIsAnsweredLetterByLetter() {
    assertThat(talk.first(CLIENT_FIRST)).contains("r=" + NONCE + ",s=W22ZaJ0SNY7soEsUEjb6gQ==,i=4096");
    assertThat(talk.last("c=biws,r=" + NONCE + ",p=" + PROOF)).contains("v=6rriTRBi23WpRR/wtup+mMhUZUn/dB5nLTJRsjl95G4=");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "c=biws", "c=biws,r=" + NONCE + ",p=", "c=biws,r=" + NONCE + ",p=???", "c=biws,r=other,p=" + PROOF,
      "c=eSws,r=" + NONCE + ",p=" + PROOF, "c=biws,r=" + NONCE + ",p=AAAA", ",p=" + PROOF,
      "c=biws,r=" + NONCE + ",p=eHzbZapWIk4jUhN+Ute9ytag9zjfMHgsqmmiz7AndVQ="})
  void anyOtherEndIsRefused(String last) {
    talk.first(CLIENT_FIRST);

    assertThat(talk.last(last)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "n,,", "n=user,r=x", "p=tls-unique,,n=user,r=x", "n,,n=user", "n,,n=user,r=", "n,,r=x,n=user"})
  void anyOtherBeginningIsRefused(String first) {
    assertThat(talk.first(first)).isEmpty();
  }

  @Test
  void theEndWithoutTheBeginningIsRefused() {
    assertThat(talk.last("c=biws,r=" + NONCE + ",p=" + PROOF)).isEmpty();
  }
}
