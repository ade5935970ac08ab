package org.alliancetracker.kit.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class CountedBodyTest {

  private static final Duration LONG = Duration.ofMinutes(10);

  private final BodyBudget budget = new BodyBudget(64 * 1024, Duration.ofMillis(1));
  private final BodyBudget.Share share = budget.share(false);

  @Test
  void aBodyIsReadToItsLimitAndNotAByteFurther() {
    assertThat(new CountedBody(of(10_000), 10_000, 10_000, LONG).all(share)).hasSize(10_000);
    assertThat(new CountedBody(of(10_000), -1, 10_000, LONG).all(share)).hasSize(10_000);

    InputStream endless = of(1_000_000);
    assertProblem(413, new CountedBody(endless, -1, 10_000, LONG));
    assertThat(1_000_000 - left(endless)).isEqualTo(10_001);
  }

  @Test
  void whoAnnouncesMuchAndSendsLittleHoldsLittle() {
    new CountedBody(of(1), 60_000, 100_000, LONG).all(share);

    assertThat(64 * 1024 - budget.free()).isEqualTo(4096);
  }

  @Test
  void theTimeIsForTheWholeBodyHoweverSteadilyItDrips() {
    assertProblem(408, new CountedBody(new Dripping(), -1, 60_000, Duration.ofNanos(1)));
  }

  @Test
  void whoStopsSendingIsToldTheSame() {
    InputStream silent = new InputStream() {
      @Override
      public int read() throws IOException {
        throw new SocketTimeoutException();
      }
    };

    assertProblem(408, new CountedBody(silent, 100, 100, LONG));
  }

  /** A byte at a time, for ever. */
  private static final class Dripping extends InputStream {

    @Override
    public int read() {
      return 'a';
    }

    @Override
    public int read(byte[] into, int offset, int length) {
      into[offset] = 'a';
      return 1;
    }
  }

  private static InputStream of(int bytes) {
    return new ByteArrayInputStream(new byte[bytes]);
  }

  private static int left(InputStream source) {
    try {
      return source.available();
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private void assertProblem(int status, CountedBody body) {
    assertThatThrownBy(() -> body.all(share)).isInstanceOfSatisfying(ProblemException.class,
        refused -> assertThat(refused.problem().status()).isEqualTo(status));
  }
}
