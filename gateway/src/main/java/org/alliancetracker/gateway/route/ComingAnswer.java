package org.alliancetracker.gateway.route;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.function.LongConsumer;

/**
 * An answer of which the head is here and the body is on its way.
 *
 * @param status  HTTP status
 * @param headers by lower-case names
 * @param parts   the body
 * @param began   when the call began, in nanoseconds of this JVM
 */
record ComingAnswer(int status, Map<String, List<String>> headers, AnswerParts parts, long began) {

  /**
   * All of it; empty when it is longer than {@code most} bytes.
   *
   * @param counted learns how many bytes are held in all, before they are
   * @param whole   time from the beginning of the call to the last byte
   */
  Optional<UpstreamAnswer> held(int most, LongConsumer counted, Duration whole)
      throws IOException, TimeoutException, InterruptedException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    for (Optional<byte[]> part = next(whole, whole); part.isPresent(); part = next(whole, whole)) {
      int size = body.size() + part.get().length;
      if (size > most) {
        parts.drop();
        return Optional.empty();
      }
      counted.accept(size);
      body.write(part.get());
    }
    return Optional.of(new UpstreamAnswer(status, headers, body.toByteArray()));
  }

  /**
   * The next bytes, or empty at the end.
   *
   * @param pause how long none may come
   * @param whole time from the beginning of the call
   */
  Optional<byte[]> next(Duration pause, Duration whole) throws IOException, TimeoutException, InterruptedException {
    Duration left = whole.minusNanos(System.nanoTime() - began);
    return parts.next(left.compareTo(pause) < 0 ? left : pause);
  }
}
