package org.alliancetracker.kit.consume;

import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;

/** The views this process wrote last, so that a busy stream's is not read for each of its events. They may be stale. */
final class Latest<V> {

  private static final int MOST = 512;

  private final SequencedMap<String, Seen<V>> byUse = new LinkedHashMap<>(16, 0.75f, true);

  synchronized Optional<Seen<V>> find(String stream) {
    return Optional.ofNullable(byUse.get(stream));
  }

  synchronized void keep(Seen<V> seen) {
    byUse.put(seen.stream(), seen);
    if (byUse.size() > MOST) {
      byUse.pollFirstEntry();
    }
  }

  synchronized void forget(String stream) {
    byUse.remove(stream);
  }
}
