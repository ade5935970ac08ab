package org.alliancetracker.kit.consume;

import java.util.List;
import org.alliancetracker.contract.codec.EventCodec;
import org.alliancetracker.contract.envelope.Envelope;

/**
 * What a service keeps of another's streams: one view per stream, kept together with the stream's version in one
 * conditional write. A new reader is one such class, opened by {@link Intakes#open}. It is told only events that could be
 * decoded: those of a type the codec does not know are skipped with their version, and broken data or an unknown major
 * version parks the stream.
 *
 * @param <V> a record that Jackson can write and read back
 * @param <E> the sealed family of events
 */
public interface StreamView<V, E> {

  /** The consumer group; names the service. */
  String group();

  String topic();

  /** How the topic's events are read; the same one at each call. */
  EventCodec<E> codec();

  Class<V> viewType();

  V initial();

  /**
   * Which form views have: to be counted up whenever {@link #fold} makes something else of the same events. What was kept in another
   * form is folded anew from the topic when the service starts ({@link Renewal}); nothing is done or sent for it again.
   */
  default int form() {
    return 0;
  }

  /** Pure. What it throws parks the stream. */
  V fold(V view, E event, Envelope said);

  /**
   * Writes at once what many events leave behind, under the rules of {@link #act}: it runs before theirs.
   *
   * @param told in order for each stream; one, or those of a poll; never none
   */
  default void keepChanges(List<Applied<V, E>> told) {}

  /**
   * Runs before the view is written, for all events of a poll in their order, and again after a crash or trouble in between,
   * perhaps when those of later events of the stream have run: it may write only with deterministic ids.
   * Trouble of store, broker or mail is tried again for ever; any other exception parks the stream.
   */
  default void act(Applied<V, E> told) {}

  /** Whether the message key is the stream's id, so that a record nobody can read still names its stream. */
  default boolean keyNamesStream() {
    return false;
  }
}
