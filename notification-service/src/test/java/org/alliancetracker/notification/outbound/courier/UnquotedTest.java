package org.alliancetracker.notification.outbound.courier;

import static org.assertj.core.api.Assertions.assertThat;

import org.alliancetracker.notification.mail.Sent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnquotedTest {

  @ParameterizedTest
  @CsvSource({"550 5.1.1 no such user, 550 5.1.1", "550-5.7.1 see http://x/invitation/secret, 550 5.7.1", "554 /invitation/secret, 554",
      "451 later, 451", "secret, The mail server gave no code.", "550secret, 550", "200 2.0.0 secret, The mail server gave no code."})
  void ofWhatAServerSaidOnlyItsCodesAreKept(String said, String kept) {
    assertThat(Unquoted.of(new Sent.Refused(said))).isEqualTo(new Sent.Refused(kept));
    assertThat(Unquoted.of(new Sent.Later(said))).isEqualTo(new Sent.Later(kept));
    assertThat(Unquoted.of(new Sent.NoServer(said))).isEqualTo(new Sent.NoServer(kept));
    assertThat(Unquoted.of(new Sent.Unknown(said))).isEqualTo(new Sent.Unknown(kept));
  }

  @Test
  void whatSaysNothingStays() {
    assertThat(Unquoted.of(new Sent.Confirmed())).isEqualTo(new Sent.Confirmed());
    assertThat(Unquoted.of(new Sent.Abandoned())).isEqualTo(new Sent.Abandoned());
  }
}
