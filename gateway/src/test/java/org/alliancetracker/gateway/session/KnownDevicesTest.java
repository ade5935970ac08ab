package org.alliancetracker.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KnownDevicesTest {

  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
  private static final String HASH = "hash of ada";

  @TempDir
  private Path folder;

  private KnownDevices devices() {
    return new KnownDevices(folder.resolve("token.pem"));
  }

  @Test
  void aDeviceIsKnownToTheAccountItSignedInToAndAlsoAfterARestart() throws IOException {
    String cookie = devices().withMark("ada", HASH, "", NOON);

    DeviceMark mark = devices().find("ada", cookie, NOON).orElseThrow();

    assertThat(devices().isOf(mark, HASH)).isTrue();
    assertThat(devices().find("bob", cookie, NOON)).isEmpty();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("known-devices.key")))).isEqualTo("rw-------");
  }

  @Test
  void aNewPasswordVoidsTheMark() {
    DeviceMark mark = devices().find("ada", devices().withMark("ada", HASH, "", NOON), NOON).orElseThrow();

    assertThat(devices().isOf(mark, "another hash")).isFalse();
  }

  @Test
  void aMarkEndsAfterNinetyDays() {
    String cookie = devices().withMark("ada", HASH, "", NOON);

    assertThat(devices().find("ada", cookie, NOON.plus(KnownDevices.LIFE).minusSeconds(60))).isPresent();
    assertThat(devices().find("ada", cookie, NOON.plus(KnownDevices.LIFE).plusSeconds(60))).isEmpty();
  }

  @Test
  void noCharacterOfAMarkCanBeChanged() {
    KnownDevices devices = devices();
    String cookie = devices.withMark("ada", HASH, "", NOON);
    for (int i = 0; i < cookie.length(); i++) {
      char other = cookie.charAt(i) == 'A' ? 'Q' : 'A';
      String changed = cookie.substring(0, i) + other + cookie.substring(i + 1);

      assertThat(devices.find("ada", changed, NOON)).as("character %d", i).isEmpty();
    }
  }

  @Test
  void aMarkOfAnotherKeyIsNone() {
    String cookie = new KnownDevices(folder.resolve("elsewhere/token.pem")).withMark("ada", HASH, "", NOON);

    assertThat(devices().find("ada", cookie, NOON)).isEmpty();
  }

  @Test
  void oneBrowserIsKnownToSeveralAccountsButNotToEver() {
    KnownDevices devices = devices();
    String cookie = devices.withMark("bob", "hash of bob", devices.withMark("ada", HASH, "", NOON), NOON);
    assertThat(devices.find("ada", cookie, NOON)).isPresent();
    assertThat(devices.find("bob", cookie, NOON)).isPresent();

    for (int i = 0; i < 20; i++) {
      cookie = devices.withMark("other-" + i, "h", cookie, NOON);
    }

    assertThat(cookie).hasSize(KnownDevices.MOST_MARKS * (DeviceMark.TEXT_LENGTH + 1) - 1);
    assertThat(devices.find("other-19", cookie, NOON)).isPresent();
    assertThat(devices.find("ada", cookie, NOON)).isEmpty();
  }

  @Test
  void signingInAgainReplacesTheAccountsMark() {
    KnownDevices devices = devices();

    assertThat(devices.withMark("ada", HASH, devices.withMark("ada", HASH, "", NOON), NOON)).hasSize(DeviceMark.TEXT_LENGTH);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".", "....", "x", "not base64 not base64 not base64 not base64 not base64", "a.b.c.d.e.f.g"})
  void whatIsNoMarkIsNothingAndNotKept(String cookie) {
    assertThat(devices().find("ada", cookie, NOON)).isEmpty();
    assertThat(devices().withMark("ada", HASH, cookie, NOON)).hasSize(DeviceMark.TEXT_LENGTH);
  }
}
