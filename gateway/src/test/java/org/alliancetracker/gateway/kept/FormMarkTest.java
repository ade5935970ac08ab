package org.alliancetracker.gateway.kept;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormMarkTest {

  private static final Instant BEGIN = Instant.parse("2026-11-27T08:00:00Z");

  @TempDir
  private Path keys;
  @TempDir
  private Path otherKeys;
  private final AtomicReference<Instant> now = new AtomicReference<>(BEGIN);
  private FormMark mark;

  @BeforeEach
  void aKey() {
    mark = new FormMark(keys.resolve("private.pem"), now::get);
  }

  @Test
  void aFormSaysForWhomItWasMadeAlsoAfterARestart() {
    String made = mark.of("ada.martin");

    assertThat(mark.account(made)).contains("ada.martin");
    assertThat(new FormMark(keys.resolve("private.pem"), now::get).account(made)).contains("ada.martin");
  }

  @Test
  void nobodyMakesAMarkOfOurs() {
    String made = mark.of("ada");

    assertThat(mark.account(made.replace("ada", "bob"))).isEmpty();
    assertThat(mark.account(made.replaceFirst("~\\d", "~9"))).isEmpty();
    assertThat(mark.account(new FormMark(otherKeys.resolve("private.pem"), now::get).of("ada"))).isEmpty();
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "ada", "~~", "ada~1~", "ada~99999999999~AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "ada~1~\u00e9"})
  void whatIsNoMarkIsNobodys(String text) {
    assertThat(mark.account(text)).isEmpty();
  }

  @Test
  void aMarkOutlivesASessionAndEnds() {
    String made = mark.of("ada");

    now.set(BEGIN.plus(FormMark.LIFE).minusSeconds(1));
    assertThat(mark.account(made)).contains("ada");
    now.set(BEGIN.plus(FormMark.LIFE));
    assertThat(mark.account(made)).isEmpty();
  }
}
