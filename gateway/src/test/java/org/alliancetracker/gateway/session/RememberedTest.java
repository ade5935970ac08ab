package org.alliancetracker.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class RememberedTest {

  private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-22T12:00:00Z"));
  private final Remembered<String> remembered = new Remembered<>(now::get);
  private final AtomicInteger reads = new AtomicInteger();

  @Test
  void whatExistsIsReadOnceInTenSeconds() {
    read("a");
    read("a");
    assertThat(reads).hasValue(1);

    now.updateAndGet(before -> before.plusSeconds(10));
    read("a");
    assertThat(reads).hasValue(2);
  }

  @Test
  void whatIsForgottenIsReadAgain() {
    read("a");
    remembered.forget("a");
    read("a");

    assertThat(reads).hasValue(2);
  }

  @Test
  void guessesAreNotRemembered() {
    for (int i = 0; i < 100; i++) {
      remembered.get("guess-" + i, Optional::empty);
    }

    assertThat(remembered.size()).isZero();
  }

  @Test
  void noMoreIsRememberedThanSaid() {
    for (int i = 0; i < 2 * Remembered.MOST; i++) {
      read("key-" + i);
    }

    assertThat(remembered.size()).isEqualTo(Remembered.MOST);
  }

  private void read(String key) {
    remembered.get(key, () -> {
      reads.incrementAndGet();
      return Optional.of("value");
    });
  }
}
