package org.alliancetracker.kit.consume;

import java.util.List;
import org.alliancetracker.contract.envelope.Envelope;

/**
 * What a service keeps of another's streams: one view per stream, kept together with the stream's version in one
 * conditional write. {@code V} is a record that Jackson can write and read back.
 */
public interface StreamView<V> {

  /** The consumer group; names the service. */
  String group();

  String topic();

  Class<V> viewType();

  V initial();

  /**
   * Pure. An event of an unknown type leaves the view as it is; broken data, or an unknown major version of a known
   * type, throws {@link PoisonEvent}.
   */
  V fold(V view, Envelope event);

  /**
   * Writes at once what many events leave behind, under the rules of {@link #effects}: it runs before theirs.
   *
   * @param events in order for each stream; one, or those of a poll
   */
  default void together(List<Applied<V>> events) {}

  /**
   * Runs before the view is written, for all events of a poll in their order, and again after a crash or trouble in between,
   * perhaps when those of later events of the stream have run: it may write only with deterministic ids.
   * Trouble of store, broker or mail is tried again for ever; any other exception parks the stream.
   */
  default void effects(V before, V after, Envelope event) {}

  /** Whether the message key is the stream's id, so that a record nobody can read still names its stream. */
  default boolean keyNamesStream() {
    return false;
  }
}
