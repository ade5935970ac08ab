package org.alliancetracker.notification.outbound;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Ids in the order in which they are due, each once, at most {@code most}; beyond it the latest are forgotten. Guarded by its queue. */
final class Lane {

  private record Entry(String id, Instant due) {
    private static final Comparator<Entry> EARLIEST = Comparator.comparing(Entry::due).thenComparing(Entry::id);
  }

  private final int most;
  private final TreeSet<Entry> entries = new TreeSet<>(Entry.EARLIEST);
  /** The entry of each id. */
  private final Map<String, Entry> queued = new HashMap<>();

  Lane(int most) {
    this.most = most;
  }

  /** False where the id stands at that time or earlier already. */
  boolean enter(String id, Instant due) {
    Entry known = queued.get(id);
    if (known != null && !due.isBefore(known.due())) {
      return false;
    }
    if (known != null) {
      entries.remove(known);
    }
    Entry entry = new Entry(id, due);
    queued.put(id, entry);
    entries.add(entry);
    if (entries.size() > most) {
      queued.remove(entries.pollLast().id());
    }
    return true;
  }

  /** When the next one is due. */
  Optional<Instant> next() {
    return entries.isEmpty() ? Optional.empty() : Optional.of(entries.first().due());
  }

  Optional<String> take(Instant now) {
    if (next().filter(due -> !due.isAfter(now)).isEmpty()) {
      return Optional.empty();
    }
    Entry first = entries.pollFirst();
    queued.remove(first.id());
    return Optional.of(first.id());
  }
}
