package org.alliancetracker.kit.input;

import static org.assertj.core.api.Assertions.assertThat;

import org.alliancetracker.kit.decision.Refusal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names of invited people are one line without addresses or links. */
class PlainNameTest {

  @ParameterizedTest
  @ValueSource(strings = {"http://evil.example", "HTTPS evil", "see evil.example", "www. evil", "www.evil", "ada@example.org", "ada\uFF20b",
      "\uFF48ttp", "ht\u200Btp", "a/b", "a\\b", "a\u2215b", "a\uFF0Fb", "://x", ".evil.fr", "e\u200Dvil\u200D.fr", "1.fr"})
  void aNameWithAnAddressOrALinkInItIsRefusedByItsCode(String name) {
    Refusal refusal = new Faults().plainName("name", name).first().orElseThrow();

    assertThat(refusal.code()).isEqualTo("address-in-name");
    assertThat(refusal.status()).isEqualTo(422);
    assertThat(refusal.field()).isEqualTo("name");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Ada Lovelace", "J. P. Morgan", "J.P. Morgan", "Dr. Ay\u015Fe \u00D6z", "Anne-Marie O\u2019Neill",
      "\u05E9\u05DC\u05D5\u05DD", "Martin (Lyon)", "Ada, comtesse", "N\u00B0 5", "R&D"})
  void aNameOfAPersonIsNot(String name) {
    assertThat(new Faults().plainName("name", name).first()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\nb", "a\u2028b", "a\u202Eb"})
  void aNameHasOneLineThatRunsOneWay(String name) {
    assertThat(new Faults().plainName("name", name).first()).get().extracting(Refusal::code).isEqualTo("control-character");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Emploi/Formation Sud", "L\u2019Atelier commun", "2026-2029"})
  void aSlashAloneLeadsNowhere(String nameOfAnAlliance) {
    assertThat(PlainName.leadsAway(nameOfAnAlliance)).isFalse();
  }
}
