package org.alliancetracker.kit.log;

import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SequencedMap;

/**
 * The states this process made last, so that a busy stream is not read again for each command, and how far each stream was
 * sent. Both may be stale, as another instance may have written or sent since: only an append that succeeds shows that a
 * state was not, and a stream sent from too early on tells duplicates.
 */
final class Recent<S> {

  /** How far so many streams were sent is a number each. */
  private static final int MOST_SENT = 20_000;

  private final long mostEvents;
  private long events;
  private final SequencedMap<String, Entry<S>> byUse = new LinkedHashMap<>(16, 0.75f, true);
  private final SequencedMap<String, Long> sentByUse = new LinkedHashMap<>(16, 0.75f, true);

  /** @param mostEvents over all states, as a measure of their size */
  Recent(long mostEvents) {
    this.mostEvents = mostEvents;
  }

  synchronized Optional<Entry<S>> find(String stream) {
    return Optional.ofNullable(byUse.get(stream));
  }

  synchronized void keep(Entry<S> entry) {
    forget(entry.stream());
    byUse.put(entry.stream(), entry);
    events += entry.version();
    while (events > mostEvents) {
      events -= byUse.pollFirstEntry().getValue().version();
    }
  }

  synchronized void forget(String stream) {
    Entry<S> known = byUse.remove(stream);
    events -= known == null ? 0 : known.version();
  }

  /** Last commit of the stream that Kafka acknowledged, where that is remembered. */
  synchronized OptionalLong sent(String stream) {
    Long commit = sentByUse.get(stream);
    return commit == null ? OptionalLong.empty() : OptionalLong.of(commit);
  }

  synchronized void keepSent(String stream, long commit) {
    sentByUse.put(stream, commit);
    if (sentByUse.size() > MOST_SENT) {
      sentByUse.pollFirstEntry();
    }
  }

  /** Another instance may have sent some of this stream. */
  synchronized void forgetSent(String stream) {
    sentByUse.remove(stream);
  }
}
