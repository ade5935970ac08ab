package org.alliancetracker.gateway.session;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Spares the store one read per request. What is remembered is at most ten seconds old, which is also how long a change of
 * rights or a logout at another gateway may go unnoticed.
 */
public final class Remembered<T> {

  private static final Duration FRESH = Duration.ofSeconds(10);
  private static final int MOST = 10_000;

  private record Entry<T>(T value, Instant until) {
  }

  private final Map<String, Entry<T>> entries = new ConcurrentHashMap<>();
  private final InstantSource time;

  public Remembered(InstantSource time) {
    this.time = time;
  }

  /** Only what exists is remembered: guesses must not fill the memory. */
  public Optional<T> get(String key, Supplier<Optional<T>> load) {
    Instant now = time.instant();
    Entry<T> known = entries.get(key);
    if (known != null && known.until().isAfter(now)) {
      return Optional.of(known.value());
    }
    Optional<T> loaded = load.get();
    if (entries.size() >= MOST) {
      entries.clear();
    }
    loaded.ifPresentOrElse(value -> entries.put(key, new Entry<>(value, now.plus(FRESH))), () -> entries.remove(key));
    return loaded;
  }

  public void forget(String key) {
    entries.remove(key);
  }
}
