package org.alliancetracker.gateway.brake;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BrakeTest {

  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

  private final Brake brake = new Brake();

  @Test
  void ofAHundredAtOnceFromOneAddressOnlyTheFreeOnesAreLetIn() throws Exception {
    assertThat(letInOf(100, i -> brake.atAccount("ada", "192.0.2.1", NOON))).isEqualTo(Brake.FREE_OF_ONE_ASKER);
  }

  @Test
  void ofAHundredAtOnceFromAHundredAddressesOnlyTheFreeOnesAreLetIn() throws Exception {
    assertThat(letInOf(100, i -> brake.atAccount("ada", "192.0.2." + i, NOON))).isEqualTo(Brake.FREE_AT_ONE_ACCOUNT);
  }

  @Test
  void ofAHundredNamesAtOnceFromOneAddressOnlyTheFreeOnesAreLetIn() throws Exception {
    assertThat(letInOf(100, i -> brake.atAccount("name-" + i, "192.0.2.1", NOON))).isEqualTo(Brake.FREE_OF_ONE_ADDRESS);
  }

  @Test
  void ofAHundredSecretsAtOnceFromOneAddressOnlyTheFreeOnesAreLetIn() throws Exception {
    assertThat(letInOf(100, i -> brake.atSecret("192.0.2.1", NOON))).isEqualTo(Brake.FREE_OF_ONE_ADDRESS);
    assertThat(brake.atAccount("ada", "192.0.2.1", NOON)).as("and passwords are another matter").isInstanceOf(Try.Begun.class);
  }

  @Test
  void aKnownDeviceIsNotSlowedByOthersButByItself() throws Exception {
    letInOf(100, i -> brake.atAccount("ada", "192.0.2." + i % 5, NOON));
    Key device = brake.ofDevice("ada", "d1");

    assertThat(brake.atAccount("ada", "192.0.2.77", NOON)).isInstanceOf(Try.TooSoon.class);
    assertThat(letInOf(100, i -> brake.byDevice(device, NOON))).isEqualTo(Brake.FREE_OF_ONE_ASKER);
    assertThat(brake.byDevice(brake.ofDevice("ada", "d2"), NOON)).isInstanceOf(Try.Begun.class);
  }

  @Test
  void aRightPasswordIsNotCountedAndForgetsWhatThisAskerGotWrong() {
    for (int i = 1; i < Brake.FREE_OF_ONE_ASKER; i++) {
      brake.atAccount("ada", "192.0.2.1", NOON);
      brake.atAccount("ada", "192.0.2.2", NOON);
    }

    ((Try.Begun) brake.atAccount("ada", "192.0.2.1", NOON)).wasRight();

    for (int i = 0; i < 2; i++) {
      assertThat(brake.atAccount("ada", "192.0.2.1", NOON)).isInstanceOf(Try.Begun.class);
    }
    assertThat(brake.atAccount("ada", "192.0.2.2", NOON)).as("the last free one of another").isInstanceOf(Try.Begun.class);
    assertThat(brake.atAccount("ada", "192.0.2.2", NOON)).isInstanceOf(Try.TooSoon.class);
  }

  @Test
  void whatWasNotMadeIsNotCounted() {
    for (int i = 0; i < 100; i++) {
      ((Try.Begun) brake.atAccount("ada", "192.0.2.1", NOON)).wasNotMade();
    }

    assertThat(brake.atAccount("ada", "192.0.2.1", NOON)).isInstanceOf(Try.Begun.class);
  }

  @Test
  void whatIsRefusedProlongsNothing() {
    for (int i = 0; i < Brake.FREE_OF_ONE_ASKER; i++) {
      brake.atAccount("ada", "192.0.2.1", NOON);
    }
    Try first = brake.atAccount("ada", "192.0.2.1", NOON);
    for (int i = 0; i < 100; i++) {
      brake.atAccount("ada", "192.0.2.1", NOON);
    }

    assertThat(brake.atAccount("ada", "192.0.2.1", NOON)).isEqualTo(first);
  }

  @Test
  void namesOfAnyLengthAndNumberAreRememberedInABoundedNumberOfBytes() {
    String letters = "n".repeat(5_000);
    for (int i = 0; i < 3 * Brake.MOST_KEYS_EACH; i++) {
      brake.atAccount(letters + i, "192.0.2." + i, NOON);
    }

    assertThat(brake.size()).isBetween((long) Brake.MOST_KEYS_EACH, Brake.MOST_BYTES / Tries.BYTES_EACH);
    assertThat(Arrays.stream(Key.class.getRecordComponents()).map(RecordComponent::getType)).containsOnly(long.class);
  }

  @Test
  void aFloodOfOtherNamesDoesNotMakeAGuessedAccountForgotten() {
    for (int i = 0; i < Brake.MOST_KEYS_EACH; i++) {
      brake.atAccount("before" + i, "2001:db8::" + i, NOON);
    }
    for (int i = 0; i < Brake.FREE_AT_ONE_ACCOUNT; i++) {
      brake.atAccount("ada", "192.0.2." + i, NOON);
    }
    for (int i = 0; i < 5 * Brake.MOST_KEYS_EACH; i++) {
      brake.atAccount("flood" + i, "2001:db8::" + i, NOON);
    }

    assertThat(brake.atAccount("ada", "198.51.100.1", NOON)).isInstanceOf(Try.TooSoon.class);
  }

  @Test
  void whereOnePartEndsIsPartOfTheKey() {
    Keying keying = new Keying();

    assertThat(keying.of("a", "bc")).isEqualTo(keying.of("a", "bc")).isNotEqualTo(keying.of("ab", "c"));
    assertThat(new Keying().of("a", "bc")).as("by a secret of its own").isNotEqualTo(keying.of("a", "bc"));
  }

  private static long letInOf(int many, IntFunction<Try> tries) throws Exception {
    CountDownLatch together = new CountDownLatch(1);
    try (ExecutorService threads = Executors.newFixedThreadPool(many)) {
      List<Future<Try>> made = IntStream.range(0, many).mapToObj(i -> threads.submit(() -> {
        together.await();
        return tries.apply(i);
      })).toList();
      together.countDown();
      long letIn = 0;
      for (Future<Try> one : made) {
        letIn += one.get() instanceof Try.Begun ? 1 : 0;
      }
      return letIn;
    }
  }
}
