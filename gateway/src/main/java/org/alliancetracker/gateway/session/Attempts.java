package org.alliancetracker.gateway.session;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How long the next try must wait after wrong passwords. Doubles with each failure up to a limit, is forgotten after a while, and
 * never locks anybody out. What was refused for coming too early counts for nothing, so hammering does not prolong the wait.
 */
final class Attempts {

  private static final int MOST = 50_000;
  private static final Duration FIRST_WAIT = Duration.ofSeconds(1);

  private record Failures(int count, Instant last, Instant notBefore) {
  }

  private final int free;
  private final Duration longestWait;
  private final Duration forgottenAfter;
  private final Map<String, Failures> byKey = new LinkedHashMap<>(16, 0.75f, true) {
    @Override
    protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
      return size() > MOST;
    }
  };

  /**
   * @param free           failures without any wait
   * @param longestWait    where doubling ends
   * @param forgottenAfter quiet time after which failures no longer count
   */
  Attempts(int free, Duration longestWait, Duration forgottenAfter) {
    this.free = free;
    this.longestWait = longestWait;
    this.forgottenAfter = forgottenAfter;
  }

  /** Zero when a try is welcome now. */
  synchronized Duration waitFor(String key, Instant now) {
    Failures failures = byKey.get(key);
    return failures == null || !failures.notBefore().isAfter(now) ? Duration.ZERO : Duration.between(now, failures.notBefore());
  }

  synchronized void failed(String key, Instant now) {
    Failures before = byKey.get(key);
    boolean counts = before != null && before.last().plus(forgottenAfter).isAfter(now);
    int count = counts ? before.count() + 1 : 1;
    byKey.put(key, new Failures(count, now, now.plus(waitAfter(count))));
  }

  synchronized void succeeded(String key) {
    byKey.remove(key);
  }

  private Duration waitAfter(int failures) {
    if (failures <= free) {
      return Duration.ZERO;
    }
    Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(20, failures - free - 1));
    return wait.compareTo(longestWait) > 0 ? longestWait : wait;
  }
}
