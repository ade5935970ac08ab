package org.alliancetracker.kit.log;

import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * The entries this process wrote last, so that a busy stream is not read again for each command. They may be stale, as
 * another instance may have written since: only an append that succeeds shows that they were not.
 */
final class Recent<S> {

  private final int most;
  private final SequencedMap<String, Entry<S>> byUse = new LinkedHashMap<>(16, 0.75f, true);

  Recent(int most) {
    this.most = most;
  }

  synchronized Optional<Entry<S>> find(String stream) {
    return Optional.ofNullable(byUse.get(stream));
  }

  synchronized void keep(Entry<S> entry) {
    byUse.put(entry.stream(), entry);
    if (byUse.size() > most) {
      byUse.pollFirstEntry();
    }
  }

  synchronized void forget(String stream) {
    byUse.remove(stream);
  }
}
