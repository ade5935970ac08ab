package org.alliancetracker.gateway.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.alliancetracker.gateway.Browser;
import org.alliancetracker.gateway.RunningGateway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OwnAddressTest {

  private final RunningGateway gateway = RunningGateway.shared();

  @ParameterizedTest
  @CsvSource({"/, /", "/alliances?q=a%20b, /alliances?q=a%20b", "/alliances?q={id}, /alliances?q=%7Bid%7D", "/a<b>|^`, /a%3Cb%3E%7C%5E%60"})
  void whatMayNotStandInAnAddressIsEncoded(String sent, String address) {
    assertThat(OwnAddress.of(sent)).contains(address);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "alliances", "//evil.example", "/\\evil.example", "/a\\b", "https://evil.example", "/a\r\nX: y", "/a b", "/\u00e9", "javascript:alert(1)"})
  void whatABrowserCouldReadAsAnotherPlaceIsNone(String sent) {
    assertThat(OwnAddress.of(sent)).isEmpty();
    assertThat(OwnAddress.of("/" + "a".repeat(501))).isEmpty();
    assertThat(OwnAddress.of(null)).isEmpty();
  }

  @Test
  void whoIsSignedInIsLedToAnAddressWithBraces() {
    Browser browser = new Browser(gateway);
    browser.login("manager", RunningGateway.PASSWORD);

    assertThat(browser.open("/login?next=/alliances?q=%7Bid%7D").header("Location")).isEqualTo("/alliances?q=%7Bid%7D");
    assertThat(browser.open("/alliances?q=%7Bid%7D&lang=fr").header("Location")).isEqualTo("/alliances?q=%7Bid%7D");
    assertThat(browser.open("/alliances?q=" + "a".repeat(4_000) + "&lang=fr").header("Location")).isEqualTo("/alliances");
  }

  @Test
  void aLongAddressIsNotRemembered() {
    assertThat(gateway.get("/alliances?q=" + "a".repeat(8_000)).header("Location")).isEqualTo("/login");
  }
}
