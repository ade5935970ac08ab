package org.alliancetracker.notification.intake;

import java.util.Optional;
import org.alliancetracker.contract.codec.EventCodec.Decoded;
import org.alliancetracker.kit.consume.PoisonEvent;

/** An event as far as it can be read: one of an unknown type is skipped, a broken or newer one is poison. */
final class Readable {

  private Readable() {}

  static <E> Optional<E> event(Decoded<E> decoded) {
    return switch (decoded) {
      case Decoded.Known<E> known -> Optional.of(known.event());
      case Decoded.UnknownType<E> unknown -> Optional.empty();
      case Decoded.UnknownVersion<E> newer ->
          throw new PoisonEvent(newer.type() + " is a newer form than this service reads");
      case Decoded.Broken<E> broken -> throw new PoisonEvent(broken.type() + " is broken: " + broken.reason());
    };
  }
}
