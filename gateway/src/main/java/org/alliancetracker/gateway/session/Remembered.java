package org.alliancetracker.gateway.session;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Spares the store one read per request. What is remembered is at most ten seconds old, which is also how long a change of
 * rights or a logout at another gateway may go unnoticed.
 */
public final class Remembered<T> {

  private static final Duration FRESH = Duration.ofSeconds(10);

  /** With digests as keys and a session each an entry takes less than 1 KB, so all take less than 10 MB. */
  static final int MOST = 10_000;

  private record Entry<T>(T value, Instant until) {
  }

  private final Cache<String, Entry<T>> entries = Caffeine.newBuilder().maximumSize(MOST).executor(Runnable::run).build();
  private final InstantSource time;

  public Remembered(InstantSource time) {
    this.time = time;
  }

  /**
   * Only what exists is remembered: guesses must not fill the memory.
   *
   * @param key of a fixed size, such as a digest
   */
  public Optional<T> get(String key, Supplier<Optional<T>> load) {
    Instant now = time.instant();
    Entry<T> known = entries.getIfPresent(key);
    if (known != null && known.until().isAfter(now)) {
      return Optional.of(known.value());
    }
    Optional<T> loaded = load.get();
    loaded.ifPresentOrElse(value -> entries.put(key, new Entry<>(value, now.plus(FRESH))), () -> entries.invalidate(key));
    return loaded;
  }

  public void forget(String key) {
    entries.invalidate(key);
  }

  long size() {
    entries.cleanUp();
    return entries.estimatedSize();
  }
}
