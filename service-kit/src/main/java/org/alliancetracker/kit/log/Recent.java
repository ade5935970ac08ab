package org.alliancetracker.kit.log;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;

/**
 * The states this process made last, so that a busy stream is not read again for each command, and how far each stream was
 * sent. Who makes commits shares it with who sends them: what was just made need not be read to be sent. Both may be stale,
 * as another instance may have written or sent since: only an append that succeeds shows that a state was not, and a stream
 * sent from too early on tells duplicates. What is left out for want of room, even what was just kept, is read from the store.
 */
final class Recent<S> {

  /** Enough for the streams that are busy at a time: states of so many events take some 20 MB. */
  static final long MOST_EVENTS = 60_000;

  /** How far so many streams were sent is a number each. */
  static final int MOST_SENT = 20_000;

  private final Cache<String, Entry<S>> states;
  private final Cache<String, Long> sent = Caffeine.newBuilder().maximumSize(MOST_SENT).executor(Runnable::run).build();
  private final Made made = new Made();

  /** @param mostEvents over all states, as a measure of their size */
  Recent(long mostEvents) {
    this.states = Caffeine.newBuilder().maximumWeight(mostEvents)
        .weigher((String stream, Entry<S> entry) -> (int) Math.min(entry.version(), Integer.MAX_VALUE))
        .executor(Runnable::run).build();
  }

  Optional<Entry<S>> find(String stream) {
    return Optional.ofNullable(states.getIfPresent(stream));
  }

  void keep(Entry<S> entry) {
    states.put(entry.stream(), entry);
  }

  void forget(String stream) {
    states.invalidate(stream);
  }

  /** What was made and not taken to be sent. */
  Made made() {
    return made;
  }

  /** Last commit of the stream that Kafka acknowledged, where that is remembered. */
  Optional<Long> sent(String stream) {
    return Optional.ofNullable(sent.getIfPresent(stream));
  }

  void keepSent(String stream, long commit) {
    sent.put(stream, commit);
  }

  /** Another instance may have sent some of this stream. */
  void forgetSent(String stream) {
    sent.invalidate(stream);
  }
}
