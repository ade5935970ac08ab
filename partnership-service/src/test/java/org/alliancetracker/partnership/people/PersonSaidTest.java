package org.alliancetracker.partnership.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.alliancetracker.kit.decision.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonSaidTest {

  private static PersonSaid with(String name, String email, String language, String zone) {
    return new PersonSaid(null, name, email, language, zone);
  }

  private static String fault(PersonSaid said) {
    return said.fault().map(Refusal::code).orElse("none");
  }

  @ParameterizedTest
  @ValueSource(strings = {"mia@example.org", "m.i-a+tag@sub.example-1.org", "o'neil@example.co"})
  void usualAddressesAreTaken(String email) {
    assertThat(fault(with("Mia", email, "en", "Europe/Paris"))).isEqualTo("none");
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "", "mia", "mia@", "@example.org", "mia@example", "mia@@example.org", "mia@example..org", ".mia@example.org",
    "mia@-example.org", "mia@example.org\r\nBcc: eve@example.org", "mia\u760D\u760Abcc@example.org",
    "mia@exam\u760Aple.org", "mia\u0000@example.org", "Mia <mia@example.org>", "mia@example.org,eve@example.org",
    "{\"$ne\":null}", "mia@exa mple.org", "\"mia\"@example.org"})
  void whatIsNoAddressOrHidesAHeaderIsRefused(String email) {
    assertThat(fault(with("Mia", email, null, null))).isEqualTo("not-an-address");
  }

  @Test
  void anAddressIsNoLongerThanMailAllows() {
    assertThat(fault(with("Mia", "a".repeat(65) + "@example.org", null, null))).isEqualTo("not-an-address");
    assertThat(fault(with("Mia", "a@" + "b123456789.".repeat(24) + "org", null, null))).isEqualTo("not-an-address");
  }

  @Test
  void namesLanguagesAndZonesAreChecked() {
    assertThat(fault(with("Mia\r\nBcc: eve", null, null, null))).isEqualTo("control-character");
    assertThat(fault(with(" ", null, null, null))).isEqualTo("missing");
    assertThat(fault(with("Mia", null, "de", null))).isEqualTo("unknown-code");
    assertThat(fault(with("Mia", null, null, "Mars/Olympus"))).isEqualTo("unknown-zone");
    assertThat(fault(with("\u010Capek", null, null, null))).isEqualTo("none");
  }

  @Test
  void anErasedPersonKeepsNothingPersonal() {
    Person erased = with("Mia", "mia@example.org", "en", "Europe/Paris").first("p").withoutPersonalData();

    assertThat(erased).isEqualTo(new Person("p", 2, null, null, null, null, true));
  }
}
