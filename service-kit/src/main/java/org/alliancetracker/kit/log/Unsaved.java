package org.alliancetracker.kit.log;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.alliancetracker.kit.log.Drain.Progress;
import org.alliancetracker.kit.run.KillPoint;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a relay sent or folded and the store does not have yet. Each save waits for the disk, and a busy stream's entry is the
 * same large document again and again, so a save after every round made the next events wait behind it. Now and then all
 * entries are written and then all marks taken off, in one go each: a crash before the end of that costs duplicates, while
 * the other order could leave an entry stale that no mark tells of. For one thread at a time.
 */
final class Unsaved<S, E> {

  private static final Logger LOG = LoggerFactory.getLogger(Unsaved.class);
  private static final int MOST_ACKNOWLEDGED = 2_000;
  /** Under load entries are saved so often; the first after a quiet while at once (docs/adr has the measurement). */
  private static final long SAVE_NANOS = TimeUnit.MILLISECONDS.toNanos(Long.getLong("alliance.entries.millis", 100));

  private final String relay;
  private final StreamStore store;
  private final Fold<S, E> fold;
  private final Map<String, Entry<S>> entries = new LinkedHashMap<>();
  private final List<String> acknowledged = new ArrayList<>();
  private long savedAt = System.nanoTime() - SAVE_NANOS;

  /** @param relay its name, for the log */
  Unsaved(String relay, StreamStore store, Fold<S, E> fold) {
    this.relay = relay;
    this.store = store;
    this.fold = fold;
  }

  /** Where the stream's next run goes on; null where the store knows as much. */
  Entry<S> entry(String stream) {
    return entries.get(stream);
  }

  /** @param strays further commits to unmark, sent long ago */
  void add(Progress<S> progress, Collection<String> strays) {
    if (progress.entry().version() > 0) {
      entries.put(progress.entry().stream(), progress.entry());
    }
    acknowledged.addAll(progress.acknowledged());
    acknowledged.addAll(strays);
  }

  boolean isDue() {
    return System.nanoTime() - savedAt >= SAVE_NANOS || acknowledged.size() >= MOST_ACKNOWLEDGED;
  }

  /** How long a save can wait, at least 1; without end while there is no entry to save. */
  long millisToSave() {
    return entries.isEmpty()
        ? Long.MAX_VALUE
        : Math.max(1, TimeUnit.NANOSECONDS.toMillis(savedAt + SAVE_NANOS - System.nanoTime()));
  }

  /** Answers streams to look at again: another instance may have added to them, and not have lived to tell. */
  List<String> save() {
    List<Document> documents = entries.values().stream().map(fold::toDocument).toList();
    store.replaceEntries(documents);
    if (!acknowledged.isEmpty()) {
      KillPoint.reached("after-entry-before-mark");
    }
    store.unmark(acknowledged);
    entries.clear();
    acknowledged.clear();
    savedAt = System.nanoTime();
    return store.behind(documents);
  }

  /** Without trouble for whoever is stopping. */
  void saveLast() {
    try {
      save();
    } catch (RuntimeException trouble) {
      LOG.warn("relay {} could not save what it sent, which will be sent again: {}", relay, trouble.toString());
    }
  }
}
