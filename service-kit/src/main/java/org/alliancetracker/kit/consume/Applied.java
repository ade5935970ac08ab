package org.alliancetracker.kit.consume;

import java.util.Optional;
import org.alliancetracker.contract.codec.EventCodec.Decoded;
import org.alliancetracker.contract.envelope.Envelope;

/**
 * One event and what it made of its stream's view.
 *
 * @param said the envelope that the event came in
 */
public record Applied<V, E>(V before, V after, E event, Envelope said) {

  /**
   * The one place where an event that was heard is decoded. Empty for a type that this service does not know, which leaves
   * the view as it is.
   *
   * @throws PoisonEvent for broken data, and for a major version of a known type that this service does not know
   */
  static <V, E> Optional<Applied<V, E>> to(StreamView<V, E> view, V before, Envelope said) {
    return switch (view.codec().decode(said.type(), said.data())) {
      case Decoded.Known<E>(E event) -> Optional.of(new Applied<>(before, view.fold(before, event, said), event, said));
      case Decoded.UnknownType<E> skipped -> Optional.empty();
      case Decoded.UnknownVersion<E>(String type) -> throw new PoisonEvent(type + " is newer than this service reads");
      case Decoded.Broken<E>(String type, String reason) -> throw new PoisonEvent(type + " is broken: " + reason);
    };
  }
}
