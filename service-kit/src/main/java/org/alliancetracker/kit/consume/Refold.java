package org.alliancetracker.kit.consume;

import java.util.Optional;
import java.util.TreeMap;
import org.alliancetracker.contract.envelope.Envelope;

/**
 * One stream's view, folded anew from what its topic holds, up to the version that was applied before. Nothing is done for its
 * events. Those that were given up as unreadable count for nothing, as they did then.
 */
final class Refold<V> {

  /** Events that wait for an earlier one. More than that means that the topic lost some, which only a republish gives back. */
  private static final int MOST_AHEAD = 1_000;

  private final StreamView<V, ?> view;
  private final Seen<V> from;
  private final TreeMap<Long, Envelope> ahead = new TreeMap<>();
  private V folded;
  private long version;

  Refold(StreamView<V, ?> view, Seen<V> from) {
    this.view = view;
    this.from = from;
    this.folded = view.initial();
  }

  /** One event of the stream, in whatever order; repetitions change nothing. */
  void take(Envelope event) {
    if (event.streamVersion() <= version || event.streamVersion() > from.version()
        || event.streamVersion() != version + 1 && ahead.size() >= MOST_AHEAD) {
      return;
    }
    ahead.putIfAbsent(event.streamVersion(), event);
    for (Envelope next = ahead.remove(version + 1); next != null; next = ahead.remove(version + 1)) {
      folded = after(next);
      version++;
    }
  }

  private V after(Envelope event) {
    try {
      return Applied.to(view, folded, event).map(Applied::after).orElse(folded);
    } catch (RuntimeException givenUp) {
      return folded;
    }
  }

  Seen<V> from() {
    return from;
  }

  /** The version that the topic does not hold; 0 where it held all. */
  long missing() {
    return version == from.version() ? 0 : version + 1;
  }

  /** Empty while events are missing: a view without them would be worse than one of another form. */
  Optional<Seen<V>> done() {
    return missing() == 0 ? Optional.of(from.anew(view.form(), folded)) : Optional.empty();
  }
}
