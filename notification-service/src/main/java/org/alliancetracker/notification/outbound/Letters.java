package org.alliancetracker.notification.outbound;

import java.util.Optional;
import org.alliancetracker.kit.edge.Edge;
import org.alliancetracker.notification.letter.Letter;
import org.alliancetracker.notification.letter.Recipient;
import org.alliancetracker.notification.outbound.record.Deliveries.Kept;
import org.alliancetracker.notification.outbound.state.Delivery;

/** Writes the letters of one kind of mail; each kind has one of these. */
@Edge
public interface Letters {

  Delivery.Mail kind();

  /** Empty while something the letter must say is not known here yet. */
  Optional<Letter> write(Kept planned, Recipient reader);
}
