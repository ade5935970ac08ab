package org.alliancetracker.kit.log;

import java.util.Optional;
import org.alliancetracker.kit.run.LastUsed;

/**
 * The states this process made last, so that a busy stream is not read again for each command, and how far each stream was
 * sent. Who makes commits shares it with who sends them: what was just made need not be read to be sent. Both may be stale,
 * as another instance may have written or sent since: only an append that succeeds shows that a state was not, and a stream
 * sent from too early on tells duplicates.
 */
final class Recent<S> {

  /** Enough for the streams that are busy at a time: states of so many events take some 20 MB. */
  static final long MOST_EVENTS = 60_000;

  /** How far so many streams were sent is a number each. */
  private static final int MOST_SENT = 20_000;

  private final LastUsed<Entry<S>> states;
  private final LastUsed<Long> sent = new LastUsed<>(MOST_SENT);
  private final Made made = new Made();

  /** @param mostEvents over all states, as a measure of their size */
  Recent(long mostEvents) {
    this.states = new LastUsed<>(mostEvents, Entry::version);
  }

  Optional<Entry<S>> find(String stream) {
    return states.find(stream);
  }

  void keep(Entry<S> entry) {
    states.keep(entry.stream(), entry);
  }

  void forget(String stream) {
    states.forget(stream);
  }

  /** What was made and not taken to be sent. */
  Made made() {
    return made;
  }

  /** Last commit of the stream that Kafka acknowledged, where that is remembered. */
  Optional<Long> sent(String stream) {
    return sent.find(stream);
  }

  void keepSent(String stream, long commit) {
    sent.keep(stream, commit);
  }

  /** Another instance may have sent some of this stream. */
  void forgetSent(String stream) {
    sent.forget(stream);
  }
}
