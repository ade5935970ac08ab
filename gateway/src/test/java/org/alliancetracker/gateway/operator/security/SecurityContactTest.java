package org.alliancetracker.gateway.operator.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecurityContactTest {

  private static final InstantSource NOW = InstantSource.fixed(Instant.parse("2026-11-27T10:00:00.123Z"));

  @Test
  void itSaysWhomToTellAndUntilWhenThatCounts() {
    assertThat(new SecurityContact("mailto:security@a.example, https://a.example/report", "2027-06-30", "https://a.example/", NOW).text())
        .contains("""
            Contact: mailto:security@a.example
            Contact: https://a.example/report
            Expires: 2027-06-30T00:00:00Z
            Preferred-Languages: fr, en
            Canonical: https://a.example/.well-known/security.txt
            """);
  }

  @Test
  void itCountsForThreeMonthsWhereNobodySaysHowLongAndNeverForMoreThanAYear() {
    assertThat(new SecurityContact("tel:+33-1", "", "", NOW).text().orElseThrow()).contains("Expires: 2027-02-25T10:00:00Z\n")
        .doesNotContain("Canonical");
    assertThat(new SecurityContact("tel:+33-1", "2030-01-01", "", NOW).text().orElseThrow()).contains("Expires: 2027-11-27T10:00:00Z\n");
  }

  @Test
  void withoutAContactAndAfterItsEndThereIsNone() {
    assertThat(new SecurityContact("", "", "", NOW).text()).isEmpty();
    assertThat(new SecurityContact("tel:+33-1", "2026-11-27", "", NOW).text()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"security@a.example", "http://a.example", "javascript:x", "mailto:", "https://a b\\"})
  void whatIsNoAddressIsRefusedAtTheStart(String contact) {
    assertThatThrownBy(() -> new SecurityContact(contact, "", "", NOW)).isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("ALLIANCE_SECURITY_CONTACT");
  }

  @Test
  void whatIsNoDayIsRefusedAtTheStart() {
    assertThatThrownBy(() -> new SecurityContact("tel:+33-1", "soon", "", NOW)).hasMessageContaining("ALLIANCE_SECURITY_EXPIRES");
  }
}
