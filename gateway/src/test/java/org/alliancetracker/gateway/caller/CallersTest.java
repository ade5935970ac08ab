package org.alliancetracker.gateway.caller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CallersTest {

  private final Callers believing = new Callers("10.0.0.0/8, 192.0.2.7,2001:db8:aa::/48");

  @Test
  void nothingIsBelievedWithoutTheSetting() {
    assertThat(new Callers("").network("192.0.2.7", List.of("6.6.6.6"))).isEqualTo("192.0.2.7");
  }

  @Test
  void nothingIsBelievedOfOthersThanTheProxy() {
    assertThat(believing.network("192.0.2.8", List.of("6.6.6.6"))).isEqualTo("192.0.2.8");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "198.51.100.1 | 198.51.100.1", "6.6.6.6, 198.51.100.1 | 198.51.100.1", "6.6.6.6, 198.51.100.1, 10.1.1.1 | 198.51.100.1",
      "198.51.100.1, 2001:db8:aa::1, 10.1.1.1 | 198.51.100.1", "10.9.9.9, 10.1.1.1 | 10.9.9.9",
      "198.51.100.1:4711 | 198.51.100.1", "[2001:db8:1:2:3::4]:443 | 20010db800010002", "2001:db8:1:2:ffff::9 | 20010db800010002",
      "::ffff:198.51.100.1 | 198.51.100.1", "198.51.100.1, localhost | 192.0.2.7", "198.51.100.1, , | 198.51.100.1",
      "198.51.100.1, 1.2.3 | 192.0.2.7",
      "198.51.100.1, 999.1.1.1 | 192.0.2.7", "unknown | 192.0.2.7", "198.51.100.1, 10.1.1.1, abcdef | 192.0.2.7"})
  void theFirstFromTheRightThatIsNoProxyIsTheCaller(String forwarded, String caller) {
    assertThat(believing.network("192.0.2.7", List.of(forwarded))).isEqualTo(caller);
  }

  @Test
  void severalLinesAreOneList() {
    assertThat(believing.network("192.0.2.7", List.of("6.6.6.6", "198.51.100.1, 10.1.1.1", "10.2.2.2"))).isEqualTo("198.51.100.1");
  }

  @Test
  void aListThatDoesNotEndIsNotReadToItsEnd() {
    assertThat(believing.network("192.0.2.7", List.of("6.6.6.6" + ",10.1.1.1".repeat(1_000)))).isEqualTo("10.1.1.1");
  }

  @Test
  void whoeverHasANetworkOfIpv6IsOneCaller() {
    Callers callers = new Callers("");

    assertThat(callers.network("2001:db8:1:2::1", List.of())).isEqualTo(callers.network("2001:db8:1:2:ffff:ffff:ffff:ffff%eth0", List.of()))
        .isNotEqualTo(callers.network("2001:db8:1:3::1", List.of()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"proxy.example", "10.0.0.0/33", "10.0.0.0/x", "10.0.0.0/-1", "::/129", "10.0.0", "*"})
  void aSettingThatCannotBeReadIsRefusedAtTheStart(String trusted) {
    assertThatThrownBy(() -> new Callers("10.0.0.1," + trusted)).isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("ALLIANCE_TRUSTED_PROXIES");
  }

  @ParameterizedTest
  @CsvSource({"10.1.2.3/9, 10.127.0.1, true", "10.1.2.3/9, 10.128.0.1, false", "0.0.0.0/0, 8.8.8.8, true", "0.0.0.0/0, ::1, false",
      "fd00::/7, fc12::1, true", "fd00::/7, fe00::1, false", "127.0.0.1, 127.0.0.1, true", "127.0.0.1, 127.0.0.2, false"})
  void aRangeHoldsWhatBeginsWithTheSameBits(String range, String address, boolean holds) {
    assertThat(IpRange.of(range).contains(IpText.read(address).orElseThrow())).isEqualTo(holds);
  }
}
