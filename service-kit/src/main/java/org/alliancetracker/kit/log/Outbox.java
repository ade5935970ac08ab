package org.alliancetracker.kit.log;

import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** Which streams wait to be sent and since when, for whoever watches. In memory only; a scan at start fills it again. */
final class Outbox {

  /** {@code lastMark} is the number of the latest reason to send. */
  private record Waiting(Instant since, long lastMark) {}

  private final ConcurrentHashMap<String, Waiting> streams = new ConcurrentHashMap<>();
  private final AtomicLong marks = new AtomicLong();
  private final InstantSource clock;

  Outbox(InstantSource clock) {
    this.clock = clock;
  }

  void begins(String stream) {
    begins(stream, clock.instant());
  }

  void begins(String stream, Instant since) {
    streams.merge(stream, new Waiting(since, marks.incrementAndGet()), (known, fresh) ->
        new Waiting(known.since().isBefore(fresh.since()) ? known.since() : fresh.since(), fresh.lastMark()));
  }

  /** To be asked when a round begins, for {@link #sent}. */
  long mark() {
    return marks.get();
  }

  /** All that was there when a round began is sent; a stream that something was added to since then waits on. */
  void sent(String stream, long markOfRound) {
    streams.computeIfPresent(stream, (key, known) -> known.lastMark() <= markOfRound ? null : known);
  }

  int size() {
    return streams.size();
  }

  /** How long the oldest has been waiting; 0 when none waits. */
  double oldestSeconds() {
    Instant now = clock.instant();
    long millis = streams.values().stream().mapToLong(waiting -> now.toEpochMilli() - waiting.since().toEpochMilli()).max().orElse(0);
    return Math.max(0, millis) / 1000.0;
  }
}
