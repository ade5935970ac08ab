package org.alliancetracker.gateway.allowance;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import org.alliancetracker.gateway.brake.Key;

/**
 * So many requests in a minute, of each asker. A window begins with the first of them; what was refused prolongs nothing, so whoever
 * waits for the next is let in. Remembers keys of a fixed size, and so many of them. Safe for threads.
 */
final class Allowance {

  static final Duration WINDOW = Duration.ofMinutes(1);
  /** Beyond these the one seldom seen is forgotten, and begins anew. */
  static final int MOST_ASKERS = 20_000;

  private record Window(Instant began, int asked) {

    private boolean isOver(Instant now) {
      return !began.plus(WINDOW).isAfter(now);
    }
  }

  private final String name;
  private final int most;
  private final Cache<Key, Window> windows = Caffeine.newBuilder().maximumSize(MOST_ASKERS).executor(Runnable::run).build();

  /** @param most requests in one window, at least 1 */
  Allowance(String name, int most) {
    this.name = name;
    this.most = most;
  }

  /** Counts one request. */
  Spent ask(Key asker, Instant now) {
    Window window = windows.asMap().compute(asker, (key, before) -> before == null || before.isOver(now) ? new Window(now, 1)
        : new Window(before.began(), Math.min(most + 1, before.asked() + 1)));
    Duration until = Duration.between(now, window.began().plus(WINDOW));
    return new Spent(name, most, Math.max(0, most - window.asked()), window.asked() <= most, until.compareTo(WINDOW) > 0 ? WINDOW : until);
  }

  /** Askers that are remembered now. */
  long size() {
    windows.cleanUp();
    return windows.estimatedSize();
  }
}
