package org.alliancetracker.gateway.brake;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;

/**
 * How long the next try must wait after those before. Doubles with each try up to a limit, is forgotten after a while, and never
 * locks anybody out. What was refused for coming too early counts for nothing, so hammering does not prolong the wait.
 * Not safe for threads: the brake looks at several of them as one step.
 */
final class Tries {

  /** An entry takes this at most: a key and a count of 32 bytes each, an instant, and what the cache keeps beside them. */
  static final int BYTES_EACH = 256;

  private static final Duration FIRST_WAIT = Duration.ofSeconds(1);

  /**
   * @param tries since the last quiet time
   * @param last  when the latest of them was let in
   */
  record Count(int tries, Instant last) {
  }

  private final int free;
  private final Duration longestWait;
  private final Duration forgottenAfter;

  /**
   * Beyond its bound goes what was seldom used: a flood of new names does not wash away the count of one that is guessed at. (The
   * cache counts use from when it is half full, so a flood has that effect once at most.)
   */
  private final Cache<Key, Count> counts;

  /**
   * @param free           tries without any wait
   * @param longestWait    where doubling ends
   * @param forgottenAfter quiet time after which tries no longer count
   * @param most           keys that are remembered
   */
  Tries(int free, Duration longestWait, Duration forgottenAfter, int most) {
    this.free = free;
    this.longestWait = longestWait;
    this.forgottenAfter = forgottenAfter;
    this.counts = Caffeine.newBuilder().maximumSize(most).executor(Runnable::run).build();
  }

  /** Zero when a try is welcome now. */
  Duration waitFor(Key key, Instant now) {
    Count count = counts.getIfPresent(key);
    if (count == null || isForgotten(count, now)) {
      return Duration.ZERO;
    }
    Duration left = Duration.between(now, count.last().plus(waitAfter(count.tries())));
    return left.isPositive() ? left : Duration.ZERO;
  }

  /** Counts a try before it is made. */
  Counted count(Key key, Instant now) {
    Count before = counts.getIfPresent(key);
    Count after = new Count(before == null || isForgotten(before, now) ? 1 : before.tries() + 1, now);
    counts.put(key, after);
    return new Counted(key, before, after);
  }

  /** One try that was counted, to be taken back if it was a good one or was never made. */
  final class Counted {

    private final Key key;
    private final Count before;
    private final Count after;

    private Counted(Key key, Count before, Count after) {
      this.key = key;
      this.before = before;
      this.after = after;
    }

    /** As if it had not been; others that were counted meanwhile stay. */
    void takeBack() {
      Count now = counts.getIfPresent(key);
      if (now == null) {
        return;
      }
      if (now != after) {
        counts.put(key, new Count(Math.max(0, now.tries() - 1), now.last()));
      } else if (before == null) {
        counts.invalidate(key);
      } else {
        counts.put(key, before);
      }
    }

    /** With all that was counted before it. */
    void forget() {
      counts.invalidate(key);
    }
  }

  /** Keys that are remembered now. */
  long size() {
    counts.cleanUp();
    return counts.estimatedSize();
  }

  private boolean isForgotten(Count count, Instant now) {
    return !count.last().plus(forgottenAfter).isAfter(now);
  }

  private Duration waitAfter(int tries) {
    if (tries < free) {
      return Duration.ZERO;
    }
    Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(20, tries - free));
    return wait.compareTo(longestWait) > 0 ? longestWait : wait;
  }
}
